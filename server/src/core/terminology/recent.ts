/** Remembers what was used last: when the younger half is full, the older one is forgotten. */
export class Recent<Key, Value> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();
  private weight = 0;

  constructor(private readonly most: number) {}

  get(key: Key): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const kept = this.old.get(key);
    if (kept !== undefined) this.young.set(key, kept);
    return kept;
  }

  /**
   * @param weight how much of the room it takes
   * @returns whether something else was forgotten for it
   */
  set(key: Key, value: Value, weight: number): boolean {
    this.weight += weight;
    const isFull = this.weight > this.most;
    if (isFull) {
      this.old = this.young;
      this.young = new Map();
      this.weight = weight;
    }
    this.young.set(key, value);
    return isFull;
  }
}
