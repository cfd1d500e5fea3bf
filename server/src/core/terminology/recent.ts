/**
 * Remembers what was used last: when the younger half is full, the older one is forgotten. Whatever is asked for is young again, and takes its room there.
 * Each half holds no more than it may, or one value that weighs more by itself.
 */
export class Recent<Key, Value> {
  private young = new Map<Key, Value>();
  private old = new Map<Key, Value>();
  private weight = 0;

  /**
   * @param most how much each half may hold
   * @param weightOf how much room the value of a key takes
   * @param onAgeing is told when the younger half becomes the older one, and what was older is forgotten: whoever keeps values asks for them anew
   */
  constructor(
    private readonly most: number,
    private readonly weightOf: (key: Key) => number = () => 1,
    private readonly onAgeing: () => void = () => undefined,
  ) {}

  get(key: Key): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const kept = this.old.get(key);
    if (kept !== undefined) {
      this.old.delete(key);
      this.set(key, kept);
    }
    return kept;
  }

  /** @param key one of which nothing is known */
  set(key: Key, value: Value): void {
    this.weight += this.weightOf(key);
    const isFull = this.weight > this.most;
    if (isFull) {
      this.old = this.young;
      this.young = new Map();
      this.weight = this.weightOf(key);
    }
    this.young.set(key, value);
    if (isFull) this.onAgeing();
  }
}
