import { safeStorage } from 'electron';

/** Keeps small secrets by what the system has: DPAPI on Windows, the Keychain on macOS, a keyring on Linux. */
export interface KeyProtector {
  /** Kept beside what it wrapped, so that another one is not tried on it. */
  readonly name: string;
  wrap(bytes: Buffer): Buffer;
  unwrap(bytes: Buffer): Buffer;
}

/**
 * Electron's safeStorage where it protects anything. Without a keyring Electron on Linux encrypts with a password that
 * everybody knows (`basic_text`): that is no protection, and is not called one. Only after `ready`.
 */
export function keyProtector(): KeyProtector | undefined {
  if (!safeStorage.isEncryptionAvailable()) return undefined;
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()))
    return undefined;
  return {
    name: 'safeStorage',
    wrap: (bytes) => safeStorage.encryptString(bytes.toString('base64')),
    unwrap: (bytes) => Buffer.from(safeStorage.decryptString(bytes), 'base64'),
  };
}
