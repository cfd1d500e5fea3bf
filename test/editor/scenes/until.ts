import type { Locator } from 'playwright-core';

/** How long anything that a person waits for may take, in milliseconds; the first review on a slow machine is the longest. */
const LATEST = 30_000;

/** Waits until something can be seen. */
export function seen(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'visible', timeout: LATEST });
}

/** Waits until something can no longer be seen. */
export function gone(locator: Locator): Promise<void> {
  return locator.waitFor({ state: 'hidden', timeout: LATEST });
}

/** Waits until something holds; fails with `message` when it does not. */
export async function until(
  holds: () => boolean | PromiseLike<boolean>,
  message: string | (() => string | PromiseLike<string>),
): Promise<void> {
  const deadline = Date.now() + LATEST;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(typeof message === 'string' ? message : await message());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until an attribute of what can be seen is as expected: a label that a screen reader says, above all. */
export async function labelled(locator: Locator, expected: RegExp, attribute = 'aria-label'): Promise<void> {
  let label: string | null = null;
  await seen(locator);
  await until(
    async () => expected.test((label = await locator.getAttribute(attribute)) ?? ''),
    () => `${attribute} is “${label}” and not like ${expected}.`,
  );
}
