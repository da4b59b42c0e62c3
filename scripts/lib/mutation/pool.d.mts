import type { Plugin } from 'vite';
export function keptThread(): Plugin;
