/** A package in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence in full; empty where the package does not bring it. */
  readonly text: string;
}

export function packagesIn(inputs: readonly string[]): BundledPackage[];
export function thirdPartyNotices(packages: readonly BundledPackage[]): string;
