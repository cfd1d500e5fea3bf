/** Something the person at the command line can mend; its message says how. */
export class UsageError extends Error {}
