export { type Drive, type DriveSource, listDrives } from './drives.ts';
export { ejectDrive, type RunProgram } from './eject.ts';
export { isGone } from './failure.ts';
export { type FileSystem, type OpenFile, REAL_FILES } from './file-system.ts';
export { isPortableName } from './filename.ts';
export { type ReadBack, readBack } from './read-back.ts';
export { type FileForMedium, type StageOfWriting, type WriteOptions, type Written, writeToMedium } from './write.ts';
