import { berkasTerakhir, isianKeLarik, jsonKanonik, namaKontes, statusKeberatan } from '../../../domain/index.ts';
import {
  journalHead,
  readAdopted,
  readDocuments,
  readInk,
  readObjections,
  readPeople,
  readPresence,
  readScans,
  readSheets,
  readSignatures,
  readTotals,
} from '../../../store/index.ts';
import { compareSources } from '../../banding.ts';
import { readEvent } from '../../dokumen/acara.ts';
import { listCorrections } from '../../pembetulan.ts';
import { contestsOf, kontesPleno, namaPleno, type Pleno } from '../../pleno.ts';
import { recapOf } from '../../rekap.ts';
import { type PlenoJson, VERSI_PLENO } from './skema.ts';

/** What must be there for a plenary that is open: anything else is a bug of ours. */
function ada<T>(h: { ok: true; nilai: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(`ekspor: ${h.galat.kode}`);
  return h.nilai;
}

function* kontes(p: Pleno): Generator<PlenoJson['kontes'][number]> {
  for (const k of contestsOf(p)) {
    const { lembar } = ada(kontesPleno(p, k.kode));
    const r = ada(recapOf(p, k.kode, p.s.wilayah));
    yield {
      kode: k.kode,
      nama: namaKontes(k),
      sel: [...lembar.sel],
      ditetapkan: [...readAdopted(p.s, k.kode)]
        .map(([wilayah, t]) => ({ wilayah, isian: isianKeLarik(t.isian) }))
        .sort((a, b) => (a.wilayah < b.wilayah ? -1 : 1)),
      total: [...readTotals(p.s, k.kode, p.s.wilayah).values()]
        .map((t) => ({ wilayah: t.wilayah, sumber: t.sumber, tps: t.tps, isian: isianKeLarik(t.isian) }))
        .sort((a, b) => (a.wilayah < b.wilayah ? -1 : 1)),
      rekap: { wilayah: r.wilayah, isian: isianKeLarik(r.jumlah.isian), terisi: [...r.jumlah.terisi] },
    };
  }
}

function* lembar(p: Pleno): Generator<PlenoJson['lembar'][number]> {
  for (const k of contestsOf(p))
    for (const l of readSheets(p.s, k.kode, p.s.wilayah)) {
      const { kontes, tps, status, asal, versi } = l;
      yield { kontes, tps, status, asal, versi, isian: isianKeLarik(l.isian) };
    }
}

function* perbedaan(p: Pleno): Generator<PlenoJson['perbedaan'][number]> {
  // Desa by desa, so that only those of one are held at a time.
  for (const k of contestsOf(p))
    for (const d of ada(kontesPleno(p, k.kode)).peta.turunan(p.s.wilayah, 4))
      for (const b of ada(compareSources(p, k.kode, d.kode)).beda) {
        const { tps, sumber, berkas, sel } = b;
        yield { kontes: k.kode, tps, sumber, berkas, sel };
      }
}

function* pembetulan(p: Pleno): Generator<PlenoJson['pembetulan'][number]> {
  for (const k of contestsOf(p))
    for (const b of ada(listCorrections(p, p.s.wilayah, k.kode))) {
      const { waktu, tps, sel, semula, menjadi, alasan, diminta, disetujui, diurungkan } = b;
      yield {
        ...{ entri: b.seq, waktu, kontes: k.kode, tps, sel, semula, menjadi, alasan, diminta, disetujui, diurungkan },
        keberatan: b.keberatan?.nomor ?? null,
      };
    }
}

function* dokumen(p: Pleno): Generator<PlenoJson['dokumen'][number]> {
  const tanda = readSignatures(p.s);
  const tinta = readInk(p.s);
  const pindaian = readScans(p.s);
  for (const d of readDocuments(p.s).reverse()) {
    const { id, seq, ...isi } = d;
    const tandaTangan = tanda.get(id) ?? [];
    yield {
      ...{ ...isi, nomorUrut: id, entri: seq, berkas: berkasTerakhir(d, tandaTangan), tandaTangan },
      tinta: [...(tinta.get(id) ?? [])].map(([orang, { status, alasan, waktu }]) => ({ orang, status, alasan, waktu })),
      pindaian: pindaian.get(id) ?? [],
    };
  }
}

function* keberatan(p: Pleno): Generator<PlenoJson['keberatan'][number]> {
  for (const { seq: _, ...k } of readObjections(p.s)) yield { ...k, status: statusKeberatan(k) };
}

/** Members of the export: small ones as values, long ones as they are read. */
function bagian(p: Pleno): { [K in keyof PlenoJson]: PlenoJson[K] | Generator<unknown> } {
  const d = p.s.definisi;
  const jurnal = journalHead(p.s.db);
  return {
    format: 'rekap-pleno/pleno',
    versi: VERSI_PLENO,
    pleno: {
      wilayah: p.s.wilayah,
      nama: namaPleno(d, p.s.wilayah),
      simulasi: d.simulasi,
      definisi: p.s.definisiHash,
    },
    jurnal: { entri: jurnal.jumlah, hash: jurnal.hash ?? '' },
    definisi: d,
    acara: readEvent(p),
    orang: readPeople(p.s),
    hadir: readPresence(p.s),
    kontes: kontes(p),
    lembar: lembar(p),
    pembetulan: pembetulan(p),
    keberatan: keberatan(p),
    perbedaan: perbedaan(p),
    dokumen: dokumen(p),
  };
}

const berurutan = (v: unknown): v is Generator<unknown> =>
  typeof v === 'object' && v !== null && Symbol.iterator in v && !Array.isArray(v);

/**
 * The whole plenary as canonical JSON (see `PlenoJson`), piece by piece as it is read: the same data are the same bytes, and
 * a kabupaten need not fit into memory. Everything must come from one moment: the caller holds a transaction.
 */
export function* plenoJson(p: Pleno): Generator<string> {
  const isi = Object.entries(bagian(p)).sort(([a], [b]) => (a < b ? -1 : 1));
  let awal = '{';
  for (const [kunci, nilai] of isi) {
    yield `${awal}${JSON.stringify(kunci)}:`;
    awal = ',';
    if (!berurutan(nilai)) {
      yield jsonKanonik(nilai);
      continue;
    }
    let pisah = '[';
    for (const x of nilai) {
      yield pisah + jsonKanonik(x);
      pisah = ',';
    }
    yield pisah === '[' ? '[]' : ']';
  }
  yield '}\n';
}
