import {
  type Aplikasi,
  certificateWords,
  idWords,
  intipSertifikat,
  readReceivers,
  tulisAlamat,
} from '../../app/index.ts';
import { berhasil } from '../../domain/index.ts';
import type { Jaringan } from '../jaringan/jaringan.ts';
import type { Penangan } from '../rute.ts';

/** Receivers: finding them, looking at their certificate, pairing. Finding somebody never pairs. */
export const penanganTujuan = (a: Aplikasi, j: Jaringan) =>
  ({
    pasangkanTujuan: ({ badan }) => j.kirim.pasangkan('kode' in badan ? tulisAlamat(badan) : badan.alamat),
    lupakanTujuan: ({ badan }) => j.kirim.lupakan(badan.id),
    pindahTujuan: ({ badan: { id, alamat, port } }) => j.kirim.pindah(id, { alamat, port }),
    intipTujuan: async ({ badan }) => {
      const boleh = j.sakelar.boleh();
      if (!boleh.ok) return boleh;
      const h = await intipSertifikat(badan);
      return h.ok ? berhasil({ sertifikat: h.nilai, kata: certificateWords(h.nilai) }) : h;
    },
    cariTujuan: async () => {
      const boleh = j.sakelar.boleh();
      if (!boleh.ok) return boleh;
      const d = await a.paket.perangkat();
      const { daftar, sebab } = j.temuan.cari();
      const kenal = new Map(readReceivers(j.akar).map((t) => [t.kartu.id, t]));
      return berhasil({
        sebab,
        daftar: daftar
          .filter((x) => !d.ok || x.id !== d.nilai.id)
          .map((x) => {
            const t = kenal.get(x.id);
            const pindah = t !== undefined && (t.alamat !== x.alamat || t.port !== x.port);
            return { ...x, kata: idWords(x.id), terpasang: t?.kartu.nama ?? null, pindah };
          }),
      });
    },
  }) satisfies Partial<Penangan>;
