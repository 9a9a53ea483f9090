import { AccountPage } from '../features/ims-settings/account-page.tsx';
import { MaskEditor } from '../features/association-mask/mask-editor.tsx';
import type { MaskSlotProps } from '../features/ims-settings/mask-slot.ts';

function renderMask({ instanceKey, value, savedValue, isReadOnly, isDisabled, messagesId, onChange }: MaskSlotProps) {
  return (
    <MaskEditor
      instanceKey={instanceKey}
      value={value}
      savedValue={savedValue}
      readOnly={isReadOnly || isDisabled}
      describedBy={messagesId}
      onChange={onChange}
    />
  );
}

/** Joins the account's form with the editor that previews its mask. */
export function AccountRoute() {
  return <AccountPage renderMask={renderMask} />;
}
