import { style } from '@react-spectrum/s2/style' with { type: 'macro' };

/** The bar that applies, always in view where there is room. */
export const applyBar = style({
  position: { default: 'static', '@media (min-width: 700px)': 'sticky' },
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  paddingY: 16,
  backgroundColor: 'layer-2',
  borderWidth: 0,
  borderTopWidth: 1,
  borderStyle: 'solid',
  borderColor: 'gray-200',
});
export const applyBarRow = style({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 24,
  rowGap: 12,
  alignItems: 'center',
});
