import type { Page } from '@playwright/test';

/** Signs in as the demo's administrator, with the browser's own request so that the cookie is the browser's. */
export async function signInBrowser(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/api/instances`);
  const status = await page.evaluate(async () => {
    const reply = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-console': '1' },
      body: JSON.stringify({ instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' }),
    });
    return reply.status;
  });
  if (status !== 201) throw new Error(`Signing in was answered with ${status}.`);
}
