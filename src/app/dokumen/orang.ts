import { isiTemplat, type KodeKontes, type Kontes, type Orang, type Penerima, pengutus } from '../../domain/index.ts';
import type { PenandaTangan } from '../../minutes/index.ts';
import { readPeople } from '../../store/index.ts';
import type { Pleno } from '../pleno.ts';
import { tingkatPleno } from './wilayah.ts';

const aktif = (p: Pleno): Orang[] => readPeople(p.s).filter((o) => o.aktif);

/** Ketua, then anggota in the order in which they were recorded: the order of the form's boxes. */
export function penyelenggara(p: Pleno): PenandaTangan[] {
  const orang = aktif(p);
  const urut = [...orang.filter((o) => o.peran === 'ketua'), ...orang.filter((o) => o.peran === 'anggota')];
  // Without a ketua the first box stays a line to write on.
  return [...(urut[0]?.peran === 'ketua' ? [] : [{}]), ...urut.map((o) => ({ nama: o.nama }))];
}

export const ketua = (p: Pleno): string | null => aktif(p).find((o) => o.peran === 'ketua')?.nama ?? null;

/** Contestants of a ballot that send saksi. */
export function peserta(k: Kontes): { nomor: number; nama: string }[] {
  const semua = k.bentuk === 'partai' ? k.partai : k.bentuk === 'calon' ? k.calon : k.paslon;
  return semua.filter((x) => !x.kolomKosong).map((x) => ({ nomor: x.nomor, nama: x.nama }));
}

/** Saksi of a contestant; a party's are the same on all its ballots. */
export function saksiDari(p: Pleno, kontes: KodeKontes, nomor: number): Orang[] {
  const kunci = pengutus({ kontes, peserta: nomor });
  return aktif(p).filter((o) => o.peran === 'saksi' && pengutus(o) === kunci);
}

/**
 * Saksi by the number of their contestant, for the signature strip: the first one recorded. Notes on who refused or was
 * absent come from whoever records signatures; the strip prints what `catatan` says.
 */
export function saksiPenandaTangan(p: Pleno, k: Kontes): Map<number, PenandaTangan> {
  const hasil = new Map<number, PenandaTangan>();
  for (const x of peserta(k)) {
    const nama = saksiDari(p, k.kode, x.nomor)[0]?.nama;
    if (nama !== undefined) hasil.set(x.nomor, { nama });
  }
  return hasil;
}

/** Who gets a copy of a ballot's documents: every contestant, then the supervisors. */
export function penerimaSalinan(p: Pleno, k: Kontes): (Penerima & { pihak: string; orang: string[] })[] {
  const pengawas = p.formulir.tingkat[tingkatPleno(p)].pengawas;
  return [
    ...peserta(k).map((x) => {
      const orang = saksiDari(p, k.kode, x.nomor).map((o) => o.nama);
      const nama = isiTemplat('Saksi {nomor} {peserta}', { nomor: String(x.nomor).padStart(2, '0'), peserta: x.nama });
      return { kunci: `saksi.${x.nomor}`, nama: orang[0] ? `${nama} – ${orang[0]}` : nama, pihak: nama, orang };
    }),
    {
      kunci: 'panwaslu',
      nama: pengawas,
      pihak: pengawas,
      orang: aktif(p)
        .filter((o) => o.peran === 'panwaslu')
        .map((o) => o.nama),
    },
  ];
}
