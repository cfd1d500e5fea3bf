/**
 * Milliseconds that the processor has worked for this program so far. What else the machine does hardly changes what lies between two of them,
 * so tests of growth measure with this clock and no other.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
