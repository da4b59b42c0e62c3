type Anak = Node | string | null | false;

/** An element with attributes and children. Text is always text: nothing that came from elsewhere becomes markup. */
export function h(nama: string, atribut: Record<string, string | null> = {}, ...anak: Anak[]): HTMLElement {
  const el = document.createElement(nama);
  for (const k of Object.keys(atribut)) {
    const v = atribut[k];
    if (v !== null && v !== undefined) el.setAttribute(k, v);
  }
  for (const a of anak) {
    if (a === null || a === false) continue;
    el.appendChild(typeof a === 'string' ? document.createTextNode(a) : a);
  }
  return el;
}

export const tautan = (ke: string, kelas: string, ...anak: Anak[]): HTMLElement =>
  h('a', { href: `#${ke}`, class: kelas }, ...anak);

/** Progress as a bar; the words beside it say the same. */
export function batang(disahkan: number, jumlah: number): HTMLElement {
  return h('progress', { max: String(Math.max(1, jumlah)), value: String(disahkan), 'aria-hidden': 'true' });
}
