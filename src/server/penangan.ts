import {
  type Aplikasi,
  createPractice,
  diagnose,
  findingsOfRegion,
  infoPleno,
  type KeadaanImpor,
  lastImport,
  listDocuments,
  listModels,
  type Pleno,
  peekDefinition,
  readDefinition,
  verifyJournal,
  viewAgenda,
  viewCell,
  viewForm,
  viewHome,
  viewJournal,
  viewRecap,
  viewSheet,
} from '../app/index.ts';
import { berhasil, gagal, type Hasil, jenisKontes, NAMA_KONTES } from '../domain/index.ts';
import type { Keluaran, Penangan } from './rute.ts';
import { MULAI, VERSI } from './versi.ts';

const tanpaPratinjau = ({ pratinjau: _, ...k }: KeadaanImpor): Omit<KeadaanImpor, 'pratinjau'> => k;

/** Contract ↔ use cases, and nothing else. */
export function buatPenangan(a: Aplikasi): Penangan {
  const denganPleno = <T>(kerja: (p: Pleno) => Hasil<T>): Hasil<T> => {
    const p = a.pleno();
    return p.ok ? kerja(p.nilai) : p;
  };
  const info = (p: Hasil<Pleno>): Hasil<Keluaran<'buatPleno'>> => (p.ok ? berhasil(infoPleno(p.nilai)) : p);

  return {
    keadaan: () => {
      const p = a.pleno();
      const impor = a.imporKini();
      return berhasil({
        versi: VERSI,
        mulai: MULAI,
        pleno: p.ok ? infoPleno(p.nilai) : null,
        rak: a.rak(),
        impor: impor ? tanpaPratinjau(impor) : null,
      });
    },
    lihatDefinisi: async ({ badan }) => {
      const jalur = a.titipan.jalur(badan.asal);
      if (!jalur.ok) return jalur;
      const h = await peekDefinition(jalur.nilai[0] ?? '');
      if (!h.ok) return h;
      return berhasil({
        ...h.nilai,
        kontes: h.nilai.kontes.map((k) => ({ ...k, nama: NAMA_KONTES[jenisKontes(k.kode)] })),
      });
    },
    buatPleno: async ({ badan }) => {
      const jalur = a.titipan.jalur(badan.asal);
      if (!jalur.ok) return jalur;
      const d = await readDefinition(jalur.nilai[0] ?? '', badan.kontes, badan.wilayah);
      return d.ok ? info(a.buat(d.nilai, badan.wilayah)) : d;
    },
    simulasi: ({ badan }) => {
      if (badan.tps < badan.desa)
        return gagal('PERMINTAAN_BENTUK', { sebab: 'jumlah TPS lebih kecil dari jumlah desa' });
      return info(createPractice(badan, (d, w) => a.buat(d, w), a.jam));
    },
    bukaPleno: ({ badan }) => info(a.buka(badan.folder)),
    tutupPleno: () => {
      const h = a.tutup();
      return h.ok ? berhasil({}) : h;
    },

    beranda: () => denganPleno(viewHome),
    formulir: ({ param }) => denganPleno((p) => viewForm(p, param.kontes)),
    agenda: ({ param }) => denganPleno((p) => viewAgenda(p, param.kontes)),
    rekap: ({ param }) =>
      denganPleno((p) => {
        const r = viewRecap(p, param.kontes, param.wilayah);
        return r.ok ? berhasil({ ...r.nilai, jalur: p.peta.jalur(param.wilayah) }) : r;
      }),
    rincian: ({ param }) => denganPleno((p) => viewCell(p, param.kontes, param.wilayah, param.sel)),
    temuan: ({ kueri }) =>
      denganPleno((p) => {
        const wilayah = kueri.wilayah ?? p.s.wilayah;
        const kontes = p.s.definisi.kontes.map((k) => k.kode).filter((k) => !kueri.kontes || k === kueri.kontes);
        return berhasil(kontes.flatMap((k) => findingsOfRegion(p, k, wilayah)));
      }),

    lembar: ({ param }) => denganPleno((p) => viewSheet(p, param.kontes, param.tps)),
    dugaan: ({ param }) =>
      denganPleno((p) => {
        const l = viewSheet(p, param.kontes, param.tps);
        return l.ok ? berhasil({ versi: l.nilai.versi, dugaan: diagnose(p, param.kontes, param.tps) }) : l;
      }),
    ubahLembar: ({ param, badan }) => a.ubahLembar(param.kontes, param.tps, badan),
    urungLembar: ({ param, badan }) => a.urungLembar(param.kontes, param.tps, badan.versi),

    mulaiImpor: ({ badan }) => a.mulaiImpor(badan.kontes, badan.asal),
    imporTerakhir: () => denganPleno((p) => berhasil(lastImport(p))),
    urungImpor: ({ badan }) => a.urungImpor(badan.impor),
    lihatImpor: ({ param }) => a.lihatImpor(param.id),
    terapkanImpor: ({ param }) => a.terapkanImpor(param.id),
    batalImpor: ({ param }) => a.batalkanImpor(param.id),

    dokumen: () =>
      denganPleno((p) => berhasil({ model: listModels(p), dibuat: listDocuments(p).map((d) => dokumenJawab(p, d)) })),
    buatDokumen: async ({ badan }) => {
      const id = await a.buatDokumen(badan);
      if (!id.ok) return id;
      return denganPleno((p) => {
        const d = listDocuments(p).find((x) => x.id === id.nilai);
        return d ? berhasil(dokumenJawab(p, d)) : gagal('DOKUMEN_TIDAK_ADA');
      });
    },
    batalDokumen: () => {
      a.batalkanDokumen();
      return berhasil({});
    },

    proyektor: () => berhasil(a.proyektor),
    aturProyektor: ({ badan }) => berhasil(a.aturProyektor(badan)),

    jejak: ({ kueri }) => denganPleno((p) => berhasil(viewJournal(p, kueri))),
    verifikasi: () =>
      denganPleno((p) => {
        const mulai = performance.now();
        const h = verifyJournal(p);
        return h.ok ? berhasil({ ...h.nilai, ms: performance.now() - mulai }) : h;
      }),
  };
}

function dokumenJawab(p: Pleno, d: ReturnType<typeof listDocuments>[number]): Keluaran<'buatDokumen'> {
  const { seq: _, ...sisa } = d;
  return { ...sisa, id: String(d.id), namaWilayah: p.peta.nama(d.wilayah), pdf: `/api/dokumen/${d.id}/pdf` };
}
