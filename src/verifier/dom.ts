type Anak = Node | string | null | false;

/** An element with attributes and children. Text is always text: nothing of a file becomes markup. */
export function h(nama: string, atribut: Record<string, string> = {}, ...anak: Anak[]): HTMLElement {
  const el = document.createElement(nama);
  for (const [k, v] of Object.entries(atribut)) el.setAttribute(k, v);
  for (const a of anak) if (a !== null && a !== false) el.append(a);
  return el;
}

export const elemen = (id: string): HTMLElement => {
  const e = document.getElementById(id);
  if (!e) throw new Error(id);
  return e;
};
