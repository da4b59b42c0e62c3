import {
  berhasil,
  gagal,
  HASH_AWAL,
  type Hasil,
  jsonKanonik,
  type KeadaanPleno,
  kunciLembar,
  PemutarJurnal,
  samaIsian,
  teksPemetaan,
} from '../domain/index.ts';
import { readAllAttachments } from './attachments.ts';
import { readSettled } from './comparisons.ts';
import { readDefinitionByHash } from './definition.ts';
import { documentsDiffer } from './documents.ts';
import { objekEntri, storedEntries } from './journal.ts';
import { readMappings } from './mappings.ts';
import { readAdopted } from './meeting.ts';
import { readObjections } from './objections.ts';
import { type Simpanan, sha256Hex } from './open.ts';
import { readPeople, readPresence } from './people.ts';
import { BarisBeda, SelBeda } from './rows.ts';
import { readDoubleEntry } from './settings.ts';
import { readSheets } from './sheets.ts';
import { walkSources } from './sources.ts';
import { stmt } from './statements.ts';
import { readVillageSums, sumVillages } from './sums.ts';
import { readTotals } from './totals.ts';
import { urai, uraiJson } from './urai.ts';

export type HasilVerifikasi = { entri: number; hash: string | null };

const putus = (seq: number, sebab: string): Hasil<never> => gagal('JURNAL_PUTUS', { seq, sebab });

/** Re-computes the chain and replays it. */
function putarUlang(s: Simpanan): Hasil<{ keadaan: KeadaanPleno; akhir: HasilVerifikasi }> {
  const pemutar = new PemutarJurnal((hash) => readDefinitionByHash(s, hash), sha256Hex);
  let sebelum = HASH_AWAL;
  for (const b of storedEntries(s.db)) {
    const seq = pemutar.entri + 1;
    // A missing entry is said as such, before what it breaks.
    if (b.seq === seq && b.sebelum !== sebelum) return putus(seq, 'sidik entri sebelumnya tidak cocok');
    const sebab = pemutar.langkah(b, b.hash);
    if (sebab !== null) return putus(seq, sebab);
    const objek = pemutar.isi && objekEntri(pemutar.isi);
    if (objek?.kontes !== b.kontes || objek.wilayah !== b.wilayah) return putus(seq, 'objek entri tidak cocok');
    sebelum = b.hash;
  }
  return berhasil({ keadaan: pemutar.keadaan, akhir: { entri: pemutar.entri, hash: pemutar.hash } });
}

function cocokkanLembar(s: Simpanan, keadaan: KeadaanPleno): string | null {
  let n = 0;
  for (const kontes of s.lembar.keys()) {
    for (const l of readSheets(s, kontes)) {
      n++;
      const k = keadaan.lembar.get(kunciLembar(kontes, l.tps));
      if (!k) return `lembar ${kontes}/${l.tps} tidak berasal dari jurnal`;
      if (k.status !== l.status || k.versi !== l.versi || k.asal !== l.asal || !samaIsian(k.isian, l.isian))
        return `lembar ${kontes}/${l.tps} berbeda dari yang dicatat jurnal`;
    }
  }
  return n === keadaan.lembar.size ? null : `${keadaan.lembar.size - n} lembar dari jurnal tidak ada di basis data`;
}

function cocokkanSumber(s: Simpanan, keadaan: KeadaanPleno): string | null {
  let n = 0;
  // Row by row: a kabupaten has as many sources as sheets, and they are not held in memory.
  for (const b of walkSources(s)) {
    n++;
    const k = keadaan.sumber.get(`${kunciLembar(b.kontes, b.tps)}/${b.sumber}`)?.at(-1)?.isian;
    if (!k || !samaIsian(k, b.isian)) return `sumber ${b.kontes}/${b.tps} berbeda dari jurnal`;
  }
  if (n !== keadaan.sumber.size) return 'jumlah sumber berbeda dari jurnal';
  const beda = stmt(s.db, 'SELECT * FROM beda')
    .all()
    .map((x) => urai(BarisBeda, x));
  const dariJurnal = new Map([...keadaan.beda.values()].flat().map((b) => [b.seq, b]));
  for (const b of beda) {
    const k = dariJurnal.get(b.seq);
    if (!k || JSON.stringify(k.sel) !== JSON.stringify(uraiJson(SelBeda, b.sel)))
      return `perbedaan ${b.seq} berbeda dari jurnal`;
  }
  return beda.length === dariJurnal.size ? null : 'jumlah perbedaan impor berbeda dari jurnal';
}

function cocokkanKeberatan(s: Simpanan, keadaan: KeadaanPleno): string | null {
  const semua = readObjections(s);
  for (const { seq: _, ...k } of semua)
    if (jsonKanonik(keadaan.keberatan.get(k.nomor) ?? null) !== jsonKanonik(k))
      return `keberatan ${k.nomor} berbeda dari yang dicatat jurnal`;
  return semua.length === keadaan.keberatan.size ? null : 'jumlah keberatan berbeda dari jurnal';
}

function cocokkanTetap(s: Simpanan, keadaan: KeadaanPleno): string | null {
  let n = 0;
  for (const kontes of s.lembar.keys())
    for (const [wilayah, t] of readAdopted(s, kontes)) {
      n++;
      const k = keadaan.tetap.get(kunciLembar(kontes, wilayah));
      if (!k || !samaIsian(k, t.isian)) return `penetapan ${kontes}/${wilayah} berbeda dari yang dicatat jurnal`;
    }
  return n === keadaan.tetap.size ? null : 'jumlah penetapan berbeda dari jurnal';
}

function cocokkanSelesai(s: Simpanan, keadaan: KeadaanPleno): string | null {
  let n = 0;
  for (const kontes of s.lembar.keys())
    for (const x of readSettled(s, kontes, '')) {
      n++;
      const k = keadaan.selesai.get(`${kunciLembar(kontes, x.tps)}/${x.sumber}`);
      if (!k || JSON.stringify(k) !== JSON.stringify(x.sel))
        return `penyelesaian ${kontes}/${x.tps} berbeda dari yang dicatat jurnal`;
    }
  return n === keadaan.selesai.size ? null : 'jumlah penyelesaian berbeda dari jurnal';
}

function cocokkanPemetaan(s: Simpanan, keadaan: KeadaanPleno): string | null {
  const tersimpan = readMappings(s);
  for (const { kontes, nama, pemetaan: p } of tersimpan)
    if (keadaan.pemetaan.get(kunciLembar(kontes, p.tanda)) !== teksPemetaan(nama, p))
      return `pemetaan ${kontes}/${p.tanda} berbeda dari yang dicatat jurnal`;
  return tersimpan.length === keadaan.pemetaan.size ? null : 'jumlah pemetaan berbeda dari jurnal';
}

function cocokkanTotal(s: Simpanan, keadaan: KeadaanPleno): string | null {
  let n = 0;
  for (const kontes of s.lembar.keys())
    for (const t of readTotals(s, kontes, '').values()) {
      n++;
      const k = keadaan.total.get(kunciLembar(kontes, t.wilayah));
      if (!k || k.sumber !== t.sumber || k.tps !== t.tps || k.versi !== t.versi || !samaIsian(k.isian, t.isian))
        return `total ${kontes}/${t.wilayah} berbeda dari yang dicatat jurnal`;
    }
  return n === keadaan.total.size ? null : 'jumlah total diterima berbeda dari jurnal';
}

function cocokkanOrang(s: Simpanan, keadaan: KeadaanPleno): string | null {
  const orang = readPeople(s);
  for (const o of orang) {
    const k = keadaan.orang.get(o.id);
    if (!k || jsonKanonik(k) !== jsonKanonik(o)) return `orang ${o.id} berbeda dari yang dicatat jurnal`;
  }
  if (orang.length !== keadaan.orang.size) return 'jumlah orang berbeda dari jurnal';
  const hadir = readPresence(s);
  for (const h of hadir)
    if (keadaan.hadir.get(`${h.orang}/${h.tanggal}`) !== h.hadir)
      return `kehadiran orang ${h.orang} tanggal ${h.tanggal} berbeda dari yang dicatat jurnal`;
  return hadir.length === keadaan.hadir.size ? null : 'daftar hadir berbeda dari jurnal';
}

/** Rows against the journal; whether the files still are what was attached is read elsewhere (`app/lampiran.ts`). */
function cocokkanLampiran(s: Simpanan, keadaan: KeadaanPleno): string | null {
  const semua = readAllAttachments(s);
  for (const { waktu: _, ...l } of semua) {
    const k = keadaan.lampiran.lembar.get(kunciLembar(l.kontes, l.tps))?.find((x) => x.nomor === l.nomor);
    if (!k || jsonKanonik(k) !== jsonKanonik(l)) return `lampiran ${l.nomor} berbeda dari yang dicatat jurnal`;
  }
  return semua.length === keadaan.lampiran.jumlah ? null : 'jumlah lampiran berbeda dari jurnal';
}

/** Proves the kept sums per desa from scratch. */
function cocokkanJumlah(s: Simpanan): string | null {
  for (const kontes of s.lembar.keys()) {
    const tersimpan = readVillageSums(s, kontes, '');
    let n = 0;
    for (const d of sumVillages(s, kontes)) {
      n++;
      const t = tersimpan.get(d.desa);
      if (!t) return `jumlah desa ${kontes} tidak lengkap`;
      if (
        !samaIsian(t.jumlah.isian, d.jumlah.isian) ||
        !samaIsian(t.jumlah.terisi, d.jumlah.terisi) ||
        t.masuk !== d.masuk ||
        t.disahkan !== d.disahkan
      )
        return `jumlah desa ${d.desa} (${kontes}) tidak sama dengan jumlah lembarnya`;
    }
    if (n !== tersimpan.size) return `jumlah desa ${kontes} tidak lengkap`;
  }
  return null;
}

/**
 * Proves a plenary: the chain of the journal, its replay to the same state, and the kept sums from scratch, all in one
 * read snapshot. Errors: JURNAL_PUTUS with the first place that does not fit.
 */
export function verifyStore(s: Simpanan): Hasil<HasilVerifikasi> {
  return s.db.transaction((): Hasil<HasilVerifikasi> => {
    const ulang = putarUlang(s);
    if (!ulang.ok) return ulang;
    const { keadaan, akhir } = ulang.nilai;
    const sebab =
      (keadaan.definisi === s.definisiHash ? null : 'definisi berbeda dari yang dicatat jurnal') ??
      (keadaan.entriGanda === readDoubleEntry(s) ? null : 'setelan entri ganda berbeda dari yang dicatat jurnal') ??
      cocokkanLembar(s, keadaan) ??
      cocokkanSumber(s, keadaan) ??
      cocokkanSelesai(s, keadaan) ??
      cocokkanTetap(s, keadaan) ??
      cocokkanKeberatan(s, keadaan) ??
      cocokkanPemetaan(s, keadaan) ??
      cocokkanTotal(s, keadaan) ??
      cocokkanOrang(s, keadaan) ??
      cocokkanLampiran(s, keadaan) ??
      documentsDiffer(s) ??
      cocokkanJumlah(s);
    return sebab === null ? berhasil(akhir) : putus(akhir.entri, sebab);
  })();
}
