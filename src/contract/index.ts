export * from './bagian.ts';
export * from './kontrak.ts';
export * from './peristiwa.ts';
export * from './process.ts';
