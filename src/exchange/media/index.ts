export { type Drive, listDrives } from './drives.ts';
export { ejectDrive } from './eject.ts';
export { isGone, mediumFailure } from './failure.ts';
export { type FileSystem, REAL_FILES } from './file-system.ts';
export { isPortableName } from './filename.ts';
export { readBack } from './read-back.ts';
export { type FileForMedium, type WriteOptions, type Written, writeToMedium } from './write.ts';
