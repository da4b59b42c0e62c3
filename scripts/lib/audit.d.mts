export interface Advisory {
  id: string;
  package: string;
  severity: string;
  title: string;
  url: string;
}
export interface Explanation {
  id: string;
  package: string;
  reason: string;
  until: string;
}
export interface LockFile {
  packages: Record<
    string,
    {
      version?: string;
      resolved?: string;
      integrity?: string;
      link?: boolean;
      hasInstallScript?: boolean;
      dependencies?: Record<string, string>;
      optionalDependencies?: Record<string, string>;
    }
  >;
}
export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}
export function readAudit(text: string): Advisory[] | null;
export function judgeAudit(
  found: readonly Advisory[],
  explained: readonly Explanation[],
  today: string,
): { open: Advisory[]; accepted: Advisory[]; stale: Explanation[] };
export function lockFaults(manifest: Manifest, lock: LockFile): string[];
export function shipped(lock: LockFile, roots: readonly string[]): Set<string>;
