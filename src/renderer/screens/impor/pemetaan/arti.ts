import type { FormulirJawab } from '../../../../contract/index.ts';
import { ARTI_LAIN, NAMA_ARTI_LAIN, namaSel } from '../../../../domain/index.ts';

type PilihanArti = { value: string; label: string };
export type KelompokArti = { group: string; items: PilihanArti[] };

const LPJ = ['laki-laki', 'perempuan', 'jumlah'] as const;
const besarAwal = (t: string): string => t.charAt(0).toUpperCase() + t.slice(1);

/** Everything that a line can mean, in the words of the form and in its order; parties one by one. */
export function pilihanArti(f: FormulirJawab): KelompokArti[] {
  const kelompok: KelompokArti[] = [
    { group: 'Bukan angka lembar', items: ARTI_LAIN.map((a) => ({ value: a, label: besarAwal(NAMA_ARTI_LAIN[a]) })) },
  ];
  const masukkan = (group: string, item: PilihanArti): void => {
    const k = kelompok.find((x) => x.group === group);
    if (k) k.items.push(item);
    else kelompok.push({ group, items: [item] });
  };
  let partai = '';
  for (const b of f.baris) {
    const [utama = b.id] = b.sel;
    if (b.bagian !== 'IV') {
      b.sel.forEach((id, i) => {
        const ekor = b.satuan === 'LPJ' ? ` – ${LPJ[i]}` : '';
        masukkan(f.judulBagian[b.bagian], { value: id, label: `${namaSel(id)} · ${b.teks}${ekor}` });
      });
    } else if (/^IV\.\d+$/.test(b.id)) {
      masukkan(f.judulBagian.IV, { value: utama, label: `${b.nomor} ${b.teks}` });
    } else {
      if (b.id.endsWith('.A1')) partai = `${b.peserta?.nomor ?? ''}. ${b.peserta?.nama ?? ''}`;
      masukkan(partai, { value: utama, label: `${partai} · ${barisPartai(b.id, b.nomor, b.teks)}` });
    }
  }
  return kelompok;
}

function barisPartai(id: string, nomor: string, teks: string): string {
  if (id.endsWith('.A1')) return 'suara partai saja (A.1)';
  return id.endsWith('.B') ? 'jumlah suara partai dan calon (B)' : `calon ${nomor} ${teks}`;
}

/** Under the heading of its party an option need not name it again. */
export const tanpaPartai = (label: string): string => label.replace(/^\d+\. .* · (?=calon |suara |jumlah )/, '');

/** Meaning → its words. */
export const namaArti = (kelompok: readonly KelompokArti[]): ReadonlyMap<string, string> =>
  new Map(kelompok.flatMap((k) => k.items.map((i) => [i.value, i.label])));

/** Every word of the search stands somewhere in the option or over its group: `gerindra 3`, `dpt perempuan`. */
export function cocokCari(cari: string, group: string, label: string): boolean {
  const teks = `${group} ${label}`.toLowerCase();
  return cari
    .toLowerCase()
    .split(/\s+/)
    .every((k) => teks.includes(k));
}
