import { expect, type Page } from '@playwright/test';
import type { Locale } from '../fixtures/screen.ts';
import { tabTo } from './keyboard.ts';

/** The texts on screen, in both languages. */
const words = {
  'en-US': {
    state: 'State how this instance reads it',
    change: 'Change what is stated',
    withdraw: 'Withdraw what is stated',
    dialog: 'How this instance reads its mask',
    whole: 'The whole name',
    part: 'Any part of the name',
    evidence: /^What shows it/u,
    submit: 'State it',
    cancel: 'Cancel',
    leave: 'Discard what you typed?',
    stay: 'Keep editing',
    discard: 'Discard',
    withdrawDialog: 'Withdraw the stated reading?',
    confirm: 'Withdraw',
    tooShort: 'Say a little more: at least 10 characters.',
    required: 'Say what shows it: a test that was made, a ticket or a page.',
    settles: 'With the mask as typed, 7 of 7 profiles that depend on the engine become certain; none is in doubt then.',
    again: 'With the mask as typed, 7 profiles will depend on the engine again.',
    unstated: /^Read as an expression for the whole name; case counts\. Nobody has stated/u,
    stated: /^Read as stated by demo-admin on .+: an expression for the whole name, case counts, engine not known\.$/u,
    notUsed: 'The stated reading is not used',
    planned: /^Computed on the word of demo-admin, who stated on .+: an expression for the whole name/u,
    plan: 'Review changes',
    moved: 'This plan no longer fits',
    recompute: 'Compute again',
    nobodyStated: 'Nobody had stated how this instance reads its mask.',
    mask: 'Association mask',
    preview: 'Live preview',
    review: 'Review changes',
    apply: /^Apply \d/u,
  },
  'sv-SE': {
    state: 'Uppge hur instansen läser den',
    change: 'Ändra det uppgivna',
    withdraw: 'Dra tillbaka det uppgivna',
    dialog: 'Så läser instansen sin mask',
    whole: 'Hela namnet',
    part: 'Någon del av namnet',
    evidence: /^Vad visar det/u,
    submit: 'Uppge',
    cancel: 'Avbryt',
    leave: 'Kasta det du skrev?',
    stay: 'Fortsätt skriva',
    discard: 'Kasta',
    withdrawDialog: 'Dra tillbaka den uppgivna läsningen?',
    confirm: 'Dra tillbaka',
    tooShort: 'Skriv lite mer: minst 10 tecken.',
    required: 'Ange vad som visar det: ett test som gjorts, ett ärende eller en sida.',
    settles: 'Med masken som den står blir 7 av 7 profiler som beror på motorn säkra; ingen är osäker sedan.',
    again: 'Med masken som den står beror 7 profiler på motorn igen.',
    unstated: /^Läses som ett uttryck för hela namnet; skiftläget räknas\. Ingen har uppgett/u,
    stated: /^Läses som demo-admin uppgav .+: ett uttryck för hela namnet, skiftläget räknas, motorn är inte känd\.$/u,
    notUsed: 'Den uppgivna läsningen används inte',
    planned: /^Beräknat utifrån det som demo-admin uppgav .+: ett uttryck för hela namnet/u,
    plan: 'Granska ändringar',
    moved: 'Planen stämmer inte längre',
    recompute: 'Beräkna igen',
    nobodyStated: 'Ingen hade uppgett hur instansen läser sin mask.',
    mask: 'Associationsmask',
    preview: 'Förhandsvisning',
    review: 'Granska ändringar',
    apply: /^Tillämpa \d/u,
  },
} as const;

/** How an instance reads its mask and who stated it: the line beside the mask and its two dialogs. */
export function statedReading(page: Page, locale: Locale = 'en-US') {
  const said = words[locale];
  const box = page.locator('[data-stated-reading]');
  const dialog = page.getByRole('dialog', { name: said.dialog });
  const withdrawing = page.getByRole('dialog', { name: said.withdrawDialog });
  const preview = page.getByRole('region', { name: said.preview });
  return {
    said,
    box,
    /** `none`, `in-use` or `not-used`. */
    async is(state: 'none' | 'in-use' | 'not-used'): Promise<void> {
      await expect(box).toHaveAttribute('data-stated-reading', state);
    },
    line: (text: string | RegExp) => box.getByText(text),
    state: box.getByRole('button', { name: said.state }),
    change: box.getByRole('button', { name: said.change }),
    withdraw: box.getByRole('button', { name: said.withdraw }),
    contradiction: box.getByRole('alert').filter({ hasText: said.notUsed }),
    dialog,
    radio: (name: string) => dialog.getByRole('radio', { name, exact: true }),
    evidence: dialog.getByRole('textbox', { name: said.evidence }),
    submit: dialog.getByRole('button', { name: said.submit, exact: true }),
    cancel: dialog.getByRole('button', { name: said.cancel, exact: true }),
    /** Waits until the effect of the statement is counted. */
    async counted(): Promise<void> {
      await expect(dialog.locator('[data-reading-effect="shown"]')).toBeVisible();
    },
    withdrawing,
    confirm: withdrawing.getByRole('button', { name: said.confirm, exact: true }),
    mask: page.getByRole('textbox', { name: said.mask, exact: true }),
    async settled(mask: string): Promise<void> {
      await expect(preview).toHaveAttribute('data-preview-mask', mask, { timeout: 20_000 });
      await expect(preview).toHaveAttribute('data-preview-state', 'done');
    },
    total: async (outcome: string) =>
      Number(await preview.locator(`button[data-outcome="${outcome}"]`).getAttribute('data-count')),
    /** By keyboard: opens the dialog, types the evidence and stores the choices as they are. */
    async stateByKeyboard(evidence: string): Promise<void> {
      await tabTo(page, box.getByRole('button').first());
      await page.keyboard.press('Enter');
      await expect(dialog).toBeVisible();
      await tabTo(page, dialog.getByRole('textbox', { name: said.evidence }));
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(evidence);
      await tabTo(page, dialog.getByRole('button', { name: said.submit, exact: true }));
      await page.keyboard.press('Enter');
      await expect(dialog).toHaveCount(0);
    },
  };
}

/** States a reading through the API, or withdraws it. A statement outlives a reset of the emulator. */
export async function setReading(
  page: Page,
  statement: Readonly<Record<string, unknown>> | null,
  instanceKey = 'acme-prod',
): Promise<void> {
  const status = await page.evaluate(
    async ({ address, wanted }) => {
      const headers = { 'X-Console': '1', 'Content-Type': 'application/json' };
      const { version }: { version: number } = await (await fetch(address, { headers })).json();
      const body = JSON.stringify({ ...wanted, version });
      return (await fetch(address, { method: wanted === null ? 'DELETE' : 'PUT', headers, body })).status;
    },
    { address: `/api/instances/${instanceKey}/stated-reading`, wanted: statement },
  );
  if (status !== 200) throw new Error(`The stated reading answered ${status}.`);
}
