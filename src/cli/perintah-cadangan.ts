import fs from 'node:fs';
import path from 'node:path';
import { jamMesin, listBackups, makeBackup, rehearseBackup, restoreBackup } from '../app/index.ts';
import { angka, gagal } from '../domain/index.ts';
import type { KodeKeluar } from './keluaran.ts';
import { denganPleno, type Umum } from './perintah.ts';

/** Writes a backup; the application may be using the plenary meanwhile. */
export function cadangkan(u: Umum, ke: string): Promise<KodeKeluar> {
  return denganPleno(u, false, async (p) => {
    const h = await makeBackup(p, path.resolve(ke), jamMesin, { kemajuan: u.keluaran.kemajuan('Menulis') });
    if (!h.ok) return u.keluaran.galat(h.galat);
    const { cadangan: c, baru, berkasBaru } = h.nilai;
    u.keluaran.hasil({ berkas: c.keterangan, baru, berkasBaru, ...c.jurnal, rusak: c.rusak }, () =>
      [
        baru
          ? `Cadangan ditulis dan dibaca ulang: ${angka(c.jurnal.entri)} entri, ${angka(berkasBaru)} berkas baru.`
          : `Tidak ada yang berubah sejak cadangan terakhir (${angka(c.jurnal.entri)} entri).`,
        ...c.rusak.map((b) => `RUSAK di komputer ini, tidak ikut: ${b}`),
        c.keterangan,
      ].join('\n'),
    );
    return c.rusak.length === 0 ? 0 : 1;
  });
}

/** Proves a backup, and puts it back unless it is only tried out. A folder means the newest backup in it. */
export async function pulihkan(u: Umum, jalur: string, coba: boolean): Promise<KodeKeluar> {
  const folder = fs.statSync(jalur, { throwIfNoEntry: false })?.isDirectory() === true;
  const berkas = folder ? listBackups(path.resolve(jalur))[0]?.keterangan : path.resolve(jalur);
  if (berkas === undefined) return u.keluaran.galat(gagal('CADANGAN_TIDAK_ADA', { jalur }).galat);
  const opsi = { kemajuan: u.keluaran.kemajuan('Memeriksa') };
  const tujuan = path.resolve(u.data);
  if (coba) {
    const h = await rehearseBackup(berkas, path.dirname(tujuan), opsi);
    if (!h.ok) return u.keluaran.galat(h.galat);
    const { cadangan: c, ...n } = h.nilai;
    u.keluaran.hasil(
      { jalur: berkas, waktu: c.waktu, nama: c.nama, ...n },
      () =>
        `Cadangan utuh: ${c.nama}, ${angka(n.entri)} entri, ${angka(n.lembar)} lembar, ${angka(n.berkas)} berkas.\n${berkas}`,
    );
    return 0;
  }
  const h = await restoreBackup(berkas, path.dirname(tujuan), tujuan, jamMesin, opsi);
  if (!h.ok) return u.keluaran.galat(h.galat);
  u.keluaran.hasil({ folder: h.nilai, berkas }, () => `Pleno dipulihkan di ${h.nilai}.`);
  return 0;
}
