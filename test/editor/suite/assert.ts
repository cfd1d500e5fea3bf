// `node:assert` does not exist in a web worker, and the suite needs three checks.

/** Fails unless both are the same; shows them one above the other. */
export function equal<T>(actual: T, expected: T): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`expected ${JSON.stringify(expected)}\n     got ${JSON.stringify(actual)}`);
  }
}

/** Fails unless the text matches; shows the text. */
export function match(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`expected ${expected}\n     got ${JSON.stringify(actual)}`);
}

/** Fails with `message` when there is nothing. */
export function present<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new Error(message);
  return value;
}
