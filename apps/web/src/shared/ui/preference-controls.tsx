import Contrast from '@react-spectrum/s2/icons/Contrast';
import { iconStyle, style } from '@react-spectrum/s2/style' with { type: 'macro' };
import { useText } from '../intl/use-text.ts';
import { setPreferences, usePreferences } from '../lib/preferences.ts';
import { Moon, Sun } from './glyphs.tsx';
import { Segmented } from './segmented.tsx';

const row = style({ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' });
const icon = iconStyle({ size: 'S', color: 'neutral' });

/** The language and theme switches, on every page. */
export function PreferenceControls() {
  const text = useText();
  const { locale, theme } = usePreferences();
  return (
    <div className={row}>
      <Segmented
        label={text('preferences.language')}
        value={locale}
        onChange={(next) => setPreferences({ locale: next })}
        options={[
          { value: 'en-US', label: 'English', lang: 'en' },
          { value: 'sv-SE', label: 'Svenska', lang: 'sv' },
        ]}
      />
      <Segmented
        label={text('preferences.theme')}
        value={theme}
        onChange={(next) => setPreferences({ theme: next })}
        options={[
          { value: 'light', label: text('preferences.theme.light'), icon: <Sun /> },
          { value: 'dark', label: text('preferences.theme.dark'), icon: <Moon /> },
          { value: 'system', label: text('preferences.theme.system'), icon: <Contrast styles={icon} /> },
        ]}
      />
    </div>
  );
}
