export function installCommand(names: readonly string[], sudo?: boolean): string;
