import fs from 'node:fs';
import path from 'node:path';
import { berkasLampiran, type KodeKontes, nomorTps, rapikanNama, tingkatD } from '../../../domain/index.ts';
import { type ButirZip, gumpal } from '../../../exchange/index.ts';
import {
  FOLDER_LAMPIRAN,
  journalForwards,
  journalHead,
  journalLines,
  readAllAttachments,
  readDocuments,
  readScans,
  readSignatures,
} from '../../../store/index.ts';
import { definitionFile } from '../../definisi-draf.ts';
import { documentFile } from '../../dokumen/berkas.ts';
import { direkapDi } from '../../dokumen/wilayah.ts';
import { contestsOf, type Pleno } from '../../pleno.ts';
import { recapWorkbook } from '../buku/index.ts';
import { NAMA_SKEMA, schemaText } from '../json/skema.ts';
import { plenoJson } from '../json/tulis.ts';
import { recapCsv } from '../rekap-csv.ts';
import { allFiguresCsv } from '../semua-angka.ts';

/** Letters, figures and points: a name that every system takes, whatever a region or document is called. */
const namaAman = (teks: string): string =>
  rapikanNama(teks)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);

/** Time of the last journal entry: an archive of the same plenary says the same time, whenever it is made. */
export const waktuArsip = (p: Pleno): Date => new Date(journalHead(p.s.db).waktu ?? 0);

const teks = (t: string): Iterable<Uint8Array> => [Buffer.from(t)];

function harus<T>(h: { ok: true; nilai: T } | { ok: false; galat: { kode: string } }): T {
  if (!h.ok) throw new Error(`arsip: ${h.galat.kode}`);
  return h.nilai;
}

/** Regions that have a D form of a contest, from the plenary's own down to the kecamatan. */
function wilayahD(p: Pleno, kode: KodeKontes): string[] {
  const k = contestsOf(p).find((x) => x.kode === kode);
  if (!k) return [];
  return ([1, 2, 3] as const).flatMap((t) => {
    const tingkat = tingkatD(t);
    if (!tingkat || !direkapDi(p.formulir, k, tingkat)) return [];
    return p.peta
      .untuk(k)
      .turunan(p.s.wilayah, t)
      .map((w) => w.kode);
  });
}

function* tabel(p: Pleno): Generator<ButirZip> {
  const jam = (): Date => waktuArsip(p);
  for (const { kode } of contestsOf(p)) {
    yield { nama: `tabel/${kode}/semua-angka.csv`, isi: () => gumpal(harus(allFiguresCsv(p, kode, p.s.wilayah))) };
    for (const w of wilayahD(p, kode)) {
      const nama = `tabel/${kode}/${w}-${namaAman(p.peta.nama(w))}`;
      yield { nama: `${nama}.csv`, isi: () => teks(harus(recapCsv(p, kode, w))) };
      yield { nama: `${nama}.xlsx`, isi: async () => [harus(await recapWorkbook(p, kode, w, jam))] };
    }
  }
}

const PINDAIAN = '-pindaian-';

/** Every PDF that is kept: as it was made, as it stands with its last signature, and scans of its signed paper. */
function* dokumen(p: Pleno): Generator<ButirZip> {
  const tanda = readSignatures(p.s);
  const pindaian = readScans(p.s);
  const sudah = new Set<string>();
  for (const d of readDocuments(p.s).reverse()) {
    const dasar = `dokumen/${String(d.id).padStart(4, '0')}-${namaAman(d.nomor ?? `${d.model}-${d.wilayah}`)}`;
    const nama = `${dasar}-rev${d.revisi ?? 1}-cetakan${d.cetakan ?? 1}${d.draf ? '-draf' : ''}`;
    const terakhir = (tanda.get(d.id) ?? []).at(-1)?.sha256;
    const versi: [string, string][] = [[`${nama}.pdf`, d.sha256]];
    if (terakhir) versi.push([`${nama}-bertanda-tangan.pdf`, terakhir]);
    for (const [n, sidik] of versi) {
      if (sudah.has(sidik)) continue;
      sudah.add(sidik);
      yield { nama: n, padat: true, sidik, isi: () => fs.createReadStream(documentFile(p, sidik)) };
    }
    for (const s of (pindaian.get(d.id) ?? []).filter((x) => !x.lepas)) {
      const berkas = path.join(p.s.folder, FOLDER_LAMPIRAN, berkasLampiran(s));
      const n = `${nama}${PINDAIAN}${s.nomor}${path.extname(berkas)}`;
      yield { nama: n, padat: true, sidik: s.sha256, isi: () => fs.createReadStream(berkas) };
    }
  }
}

function* foto(p: Pleno): Generator<ButirZip> {
  for (const l of readAllAttachments(p.s)) {
    const berkas = berkasLampiran(l);
    const akhir = path.extname(berkas);
    const urut = l.lepas ? `dilepas-${l.nomor}` : String(l.urut).padStart(2, '0');
    yield {
      nama: `foto/${l.kontes}/${l.tps.slice(0, 10)}/${nomorTps(l.tps)}-${urut}-${l.sha256.slice(0, 8)}${akhir}`,
      padat: true,
      sidik: l.sha256,
      isi: () => fs.createReadStream(path.join(p.s.folder, FOLDER_LAMPIRAN, berkas)),
    };
  }
}

/** Definitions that the journal names: the first one and those that took its place. The one in force is in the data. */
const jumlahDefinisi = (p: Pleno): number => {
  let n = 1;
  for (const e of journalForwards(p.s.db)) if (e.isi.jenis === 'definisi.diganti') n++;
  return n;
};

export type IsiArsip = { butir: ButirZip[]; hilang: string[]; definisi: number };

/**
 * What an archive holds, in its order. Files that the journal names and the disk no longer has are `hilang`: they are told,
 * and keep nothing else from being archived.
 */
export function isiArsip(p: Pleno, o: { foto: boolean; pemeriksa: string | null }): IsiArsip {
  const berkas = [...dokumen(p), ...(o.foto ? foto(p) : [])];
  const ada = (b: ButirZip): boolean => {
    const jalur =
      b.nama.startsWith('foto/') || b.nama.includes(PINDAIAN)
        ? path.join(p.s.folder, FOLDER_LAMPIRAN, `${b.sidik}${path.extname(b.nama)}`)
        : documentFile(p, b.sidik ?? '');
    return fs.existsSync(jalur);
  };
  const { pemeriksa } = o;
  return {
    butir: [
      ...(pemeriksa ? [{ nama: 'periksa-dokumen.html', isi: () => fs.createReadStream(pemeriksa) }] : []),
      { nama: 'data/definisi.json', isi: () => [Buffer.from(definitionFile(p.s.definisi))] },
      { nama: 'data/jurnal.jsonl', isi: () => gumpal(journalLines(p.s.db)) },
      { nama: 'data/pleno.json', isi: () => gumpal(plenoJson(p)) },
      { nama: `data/${NAMA_SKEMA}`, isi: () => teks(schemaText()) },
      ...tabel(p),
      ...berkas.filter(ada),
    ],
    hilang: berkas.filter((b) => !ada(b)).map((b) => b.nama),
    definisi: jumlahDefinisi(p),
  };
}
