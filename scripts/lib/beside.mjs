/**
 * Packages that stay files of their own beside the programs: a native module, programs and data that they open by path, and
 * a worker that one of them loads by name. All others are bundled: a core that opens five files starts sooner than one that
 * looks for five hundred, and a release carries only what is used. They alone are `dependencies` in package.json, because a
 * release takes those along.
 */
export const BESIDE = ['better-sqlite3', 'fontkit', 'pdf-to-printer', 'pdfjs-dist', 'pdfkit', 'systeminformation'];
