import type { Page } from '@playwright/test';

/** The first page: choose an instance, give login and password. */
export function signInPage(page: Page) {
  const login = page.getByRole('textbox', { name: 'Campaign login' });
  const password = page.getByRole('textbox', { name: 'Password' });
  const submit = page.getByRole('button', { name: /^Sign in/u });
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Sign in' }),
    instance: (label: string) => page.getByRole('radio', { name: label, exact: true }),
    login,
    password,
    submit,
    alert: page.getByRole('alert'),
    /** Fills both fields and submits; the caller waits for the result. */
    async send(name: string, secret: string): Promise<void> {
      await login.fill(name);
      await password.fill(secret);
      await submit.click();
    },
  };
}
