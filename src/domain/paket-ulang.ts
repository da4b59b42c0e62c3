import { GARIS_AWAL, nilaiDatang } from './garis.ts';
import { isianDariLarik } from './isian.ts';
import type { IsiJurnal } from './jurnal.ts';
import { JurnalMustahil, type KeadaanPleno, kunciLembar } from './jurnal-keadaan.ts';
import { indukTetap } from './jurnal-rapat.ts';
import { adaAlasan, denganKeberatan, lembarRapat } from './keadaan-lembar.ts';
import { jumlahMenahan } from './keberatan-ulang.ts';
import type { StatusLembar } from './status.ts';

export type IsiJurnalPaket = Extract<
  IsiJurnal,
  {
    jenis:
      | 'paket.ditulis'
      | 'paket.diakui'
      | 'paket.diterima'
      | 'lembar.diterima'
      | 'lembar.dipertahankan'
      | 'perangkat.dipercaya'
      | 'perangkat.dicabut';
  }
>;

/** State in which an arriving sheet stands here: objections of the sender are its own, so a contested one was read out. */
export function statusDiterima(isi: { status: StatusLembar; isian: Int32Array }, menahan: number): StatusLembar {
  const status = isi.status === 'dipersoalkan' ? 'dibacakan' : isi.status;
  return denganKeberatan(lembarRapat(status, isi.isian), menahan).status;
}

/** Replays what was sent and received, by the rules by which it was allowed. */
export function terapkanPaket(
  keadaan: KeadaanPleno,
  seq: number,
  isi: IsiJurnalPaket,
  alasan: string | undefined,
): void {
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: ${sebab}`);
  switch (isi.jenis) {
    case 'paket.ditulis':
      if (isi.urut !== keadaan.paketDitulis + 1 || isi.entri >= seq) throw mustahil('nomor paket tidak berurutan');
      keadaan.paketDitulis = isi.urut;
      keadaan.paketTertulis.add(isi.sidik);
      return;
    case 'paket.diakui': {
      const kunci = `${isi.sidik}/${isi.penerima.id}`;
      if (!keadaan.paketTertulis.has(isi.sidik)) throw mustahil('tanda terima paket yang tidak ditulis di sini');
      if (keadaan.paketDiakui.has(kunci)) throw mustahil('tanda terima dicatat dua kali');
      keadaan.paketDiakui.add(kunci);
      return;
    }
    case 'paket.diterima':
      if (keadaan.paket.has(isi.sidik)) throw mustahil('paket diterima dua kali');
      if (keadaan.perangkat.get(isi.perangkat)?.dipercaya !== true)
        throw mustahil(`perangkat ${isi.perangkat} tidak dipercaya`);
      keadaan.paket.add(isi.sidik);
      return;
    case 'perangkat.dipercaya': {
      const lama = keadaan.perangkat.get(isi.perangkat);
      if (lama && (lama.dipercaya || lama.kunci !== isi.kunci))
        throw mustahil(`perangkat ${isi.perangkat} sudah dikenal`);
      keadaan.perangkat.set(isi.perangkat, { kunci: isi.kunci, dipercaya: true });
      return;
    }
    case 'perangkat.dicabut': {
      const lama = keadaan.perangkat.get(isi.perangkat);
      if (!lama?.dipercaya) throw mustahil(`perangkat ${isi.perangkat} tidak sedang dipercaya`);
      if (!adaAlasan(alasan)) throw mustahil('pencabutan tanpa alasan');
      keadaan.perangkat.set(isi.perangkat, { ...lama, dipercaya: false });
      return;
    }
    case 'lembar.diterima':
    case 'lembar.dipertahankan':
      terapkanLembar(keadaan, seq, isi, alasan);
      return;
  }
}

/** An arriving sheet is judged again as it was then: only what was lawful passes. */
function terapkanLembar(
  keadaan: KeadaanPleno,
  seq: number,
  isi: Extract<IsiJurnalPaket, { tps: string }>,
  alasan: string | undefined,
): void {
  const kunci = kunciLembar(isi.kontes, isi.tps);
  const mustahil = (sebab: string): JurnalMustahil => new JurnalMustahil(`entri ${seq}: lembar ${kunci} ${sebab}`);
  if (!keadaan.paket.has(isi.paket)) throw mustahil('dari paket yang belum diterima');
  const l = keadaan.lembar.get(kunci);
  const isian = isianDariLarik(isi.isian);
  if (l && l.isian.length !== isian.length) throw mustahil('berstruktur lain');
  const garis = keadaan.garis.get(kunci) ?? GARIS_AWAL;
  const nilai = nilaiDatang(l ? { ...l, garis } : null, { status: isi.status, isian, garis: isi.garis });
  const diputuskan = isi.jenis === 'lembar.dipertahankan' || isi.putusan;
  if (diputuskan ? nilai !== 'bentrok' : nilai !== 'baru' && nilai !== 'lebih-baru')
    throw mustahil(`bernilai ${nilai}, tidak seperti dicatat`);
  if (diputuskan && !adaAlasan(alasan)) throw mustahil('diputuskan tanpa alasan');
  if (indukTetap(keadaan.tetap, isi.kontes, isi.tps)) throw mustahil('di bawah rekap yang sudah ditetapkan');
  if (isi.jenis === 'lembar.dipertahankan') return;
  const status = statusDiterima(
    { status: isi.status, isian },
    jumlahMenahan(keadaan.keberatan.values(), isi.kontes, isi.tps),
  );
  keadaan.lembar.set(kunci, {
    status,
    versi: (l?.versi ?? 0) + 1,
    asal: isi.asal,
    isian,
    muatan: { impor: null, isian },
  });
}
