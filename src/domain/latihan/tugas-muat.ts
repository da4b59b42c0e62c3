import type { Isian } from '../isian.ts';
import { kunciLembar } from '../jurnal-keadaan.ts';
import type { SumberLembar } from '../sumber.ts';
import type { JejakLatihan } from './jejak.ts';
import { keLembar, tinjau } from './lembar-latihan.ts';
import { daftarTps, type PeranTps, type Skenario } from './skenario.ts';
import type { Keliru, Tugas } from './tipe.ts';

const ada = (s: Skenario, j: JejakLatihan, tps: string, sumber: SumberLembar): boolean =>
  j.keadaan.sumber.has(`${kunciLembar(s.kontes, tps)}/${sumber}`);

/** What Panwaslu says of a TPS, as far as it was recorded. */
const kataPanwaslu = (s: Skenario, j: JejakLatihan, tps: string): Isian | undefined =>
  j.keadaan.sumber.get(`${kunciLembar(s.kontes, tps)}/panwaslu`)?.at(-1)?.isian;

const diImpor = { layar: 'impor' } as const;

/** Sirekap's files are in. One that came as somebody's copy filled nothing: only those files hold the third TPS. */
export const tugasMuat: Tugas = (s, j) => {
  const tps = daftarTps(s).map((t) => t.tps);
  const selesai = tps.every((t) => ada(s, j, t, 'sirekap'));
  const asing = [...j.impor].find(([, sumber]) => sumber !== 'sirekap' && sumber !== 'tabel');
  const terpakai = asing !== undefined && ada(s, j, s.tps.tertukar.tps, asing[1]);
  const keliru: Keliru | null =
    !selesai && asing && terpakai
      ? { kode: 'HASIL_SEBAGAI_SALINAN', konteks: { impor: asing[0] }, tuju: diImpor }
      : null;
  return { butir: [{ id: 'sirekap', selesai, tuju: diImpor }], keliru };
};

/** Where Panwaslu's copy says what the paper says, its difference ends by correcting the sheet. */
const SALINAN_BENAR: readonly PeranTps[] = ['salahBaca', 'salahJumlah'];

/** Panwaslu's copies are in, and the one that is wrong is settled against the paper. */
export const tugasPeriksa: Tugas = (s, j) => {
  const kunci = (peran: PeranTps): string => `${kunciLembar(s.kontes, s.tps[peran].tps)}/panwaslu`;
  const bersalinan = daftarTps(s).filter((t) => t.salinan !== null);
  // Other files loaded under Panwaslu's name do not say what the copies say.
  const masuk = bersalinan.every((t) => s.lembar.suara.every((i) => kataPanwaslu(s, j, t.tps)?.[i] === t.salinan?.[i]));
  const jernih = tinjau(s, j, 'jernih');
  const { sel, benar } = s.salinan;
  const tetap = (j.keadaan.selesai.get(kunci('jernih')) ?? []).some(([x, a]) => x === sel && a === benar);
  const selesai = masuk && tetap && jernih.nilai(sel) === benar;
  return {
    butir: [
      { id: 'salinan', selesai: masuk, tuju: diImpor },
      { id: 'selesaikan', selesai, tuju: masuk ? keLembar(jernih.t.tps, sel) : { layar: 'banding' } },
    ],
    keliru: salahSalinan(s, j, masuk) ?? ikutSalinan(s, j) ?? selesaiKeliru(s, j, kunci),
  };
};

function salahSalinan(s: Skenario, j: JejakLatihan, masuk: boolean): Keliru | null {
  if (masuk) return null;
  const tabel = [...j.impor].find(([, sumber]) => sumber === 'tabel');
  if (tabel) return { kode: 'SALINAN_SEBAGAI_HASIL', konteks: { impor: tabel[0] }, tuju: diImpor };
  const saksi = [...j.impor].find(
    ([, sumber]) => sumber.startsWith('saksi.') && !ada(s, j, s.tps.tertukar.tps, sumber),
  );
  return saksi ? { kode: 'SALINAN_PIHAK_LAIN', konteks: { impor: saksi[0] }, tuju: diImpor } : null;
}

function ikutSalinan(s: Skenario, j: JejakLatihan): Keliru | null {
  const x = tinjau(s, j, 'jernih');
  const { sel, benar, lain } = s.salinan;
  if (x.nilai(sel) !== lain) return null;
  return {
    kode: 'IKUT_SALINAN',
    tps: x.t.tps,
    sel,
    konteks: { ada: lain, harus: benar },
    tuju: keLembar(x.t.tps, sel),
  };
}

function selesaiKeliru(s: Skenario, j: JejakLatihan, kunci: (p: PeranTps) => string): Keliru | null {
  for (const peran of SALINAN_BENAR) {
    const x = tinjau(s, j, peran);
    for (const [sel, lembar, salinan] of j.keadaan.selesai.get(kunci(peran)) ?? [])
      if (lembar !== null && salinan !== null && x.nilai(sel) === lembar)
        return {
          kode: 'SELESAI_PADAHAL_SALAH',
          ...{ tps: x.t.tps, sel },
          konteks: { ada: lembar, harus: salinan },
          tuju: keLembar(x.t.tps, sel),
        };
  }
  return null;
}
