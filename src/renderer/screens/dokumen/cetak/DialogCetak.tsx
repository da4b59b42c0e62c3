import { Button, Checkbox, Group, Modal, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { DokumenJawab, Jawab } from '../../../../contract/index.ts';
import { angka } from '../../../../domain/format.ts';
import { useTitik, useUbah } from '../../../lib/kueri.ts';
import { laporGalat } from '../../../lib/lapor.tsx';
import { cetak as bukaDialogSistem } from '../cetak.ts';
import { Kemajuan } from '../Kemajuan.tsx';
import { useMaju } from '../maju.ts';
import { BarisBerkas } from './BarisBerkas.tsx';
import kelas from './Cetak.module.css';
import { DIALOG, PilihPencetak } from './PilihPencetak.tsx';
import { hitungBerkas, susunBerkas } from './susunan.ts';

type Dicetak = Jawab<'cetak'>['dicetak'];

/** Documents of which paper came out, or may have. */
function riwayat(
  dicetak: Dicetak,
  dokumen: readonly DokumenJawab[],
): { lagi: number; menunggu: number; usang: number } {
  const ada = new Map(dicetak.map((d) => [`${d.dokumen}`, d]));
  const keluar = dokumen.filter((d) => (ada.get(d.id)?.keluar ?? 0) > 0);
  return {
    lagi: keluar.length,
    menunggu: dokumen.filter((d) => (ada.get(d.id)?.menunggu ?? 0) > 0).length,
    usang: keluar.filter((d) => !d.mutakhir).length,
  };
}

/** What goes to paper, for whom, how often, and on which printer. */
export function DialogCetak({ dokumen, tutup }: { dokumen: DokumenJawab; tutup: () => void }) {
  const { data: semua } = useTitik('dokumen');
  const { data: cetak } = useTitik('cetak');
  const { data: layanan } = useTitik('pencetak');
  const [lingkup, setLingkup] = useState<'dokumen' | 'paket'>('dokumen');
  const [tanpa, setTanpa] = useState<readonly string[]>([]);
  const [rangkap, setRangkap] = useState<Readonly<Record<string, number>>>({});
  const [pilih, setPilih] = useState<string | null>(null);
  const [sisi, setSisi] = useState<'satu' | 'dua'>('satu');
  const [pengantar, setPengantar] = useState(true);
  const kirim = useUbah('kirimCetak');
  const batal = useUbah('batalDokumen');
  const maju = useMaju(kirim.isPending);
  const berkas = susunBerkas(semua?.dibuat ?? [dokumen], dokumen, lingkup).map((b) => ({
    ...b,
    rangkap: rangkap[b.kunci] ?? 1,
    dipilih: lingkup === 'dokumen' || !tanpa.includes(b.kunci),
  }));
  const jadi = berkas.filter((b) => b.dipilih);
  const hitung = hitungBerkas(jadi);
  const lalu = riwayat(
    cetak?.dicetak ?? [],
    jadi.flatMap((b) => b.dokumen),
  );
  const printer = layanan?.printer ?? [];
  const tujuan = pilih ?? printer.find((p) => p.utama)?.nama ?? printer[0]?.nama ?? DIALOG;
  const lewatDialog = tujuan === DIALOG;
  const pencetak = printer.find((p) => p.nama === tujuan);
  const kertas = [...new Set(jadi.flatMap((b) => b.dokumen.map((d) => d.kertas)))];
  const takAda = kertas.filter((k) => pencetak?.kertas && !pencetak.kertas.includes(k));
  const banyakDialog = lewatDialog && hitung.dokumen > 1;
  const daftarPengantar = pengantar && lingkup === 'paket' && !lewatDialog;

  const cetakSekarang = (): void => {
    const badan = {
      printer: lewatDialog ? null : tujuan,
      sisi,
      pengantar: daftarPengantar,
      berkas: jadi.map((b) => ({ dokumen: b.dokumen.map((d) => Number(d.id)), rangkap: b.rangkap })),
    };
    kirim.mutate(
      { badan },
      {
        onError: laporGalat,
        onSuccess: ({ dokumen: nomor }) => {
          tutup();
          if (lewatDialog) void bukaDialogSistem({ ...dokumen, pdf: `/api/dokumen/${nomor[0] ?? dokumen.id}/pdf` });
        },
      },
    );
  };

  return (
    <Modal opened onClose={tutup} title="Cetak" size="lg" centered closeOnClickOutside={!kirim.isPending}>
      <div className={kelas.dialog}>
        <SegmentedControl
          fullWidth
          aria-label="Yang dicetak"
          data={[
            { value: 'dokumen', label: 'Dokumen ini' },
            { value: 'paket', label: 'Seluruh paket' },
          ]}
          value={lingkup}
          onChange={(v) => setLingkup(v === 'paket' ? 'paket' : 'dokumen')}
        />
        <ul className={kelas.berkas} aria-label="Berkas per penerima">
          {berkas.map((b) => (
            <BarisBerkas
              key={b.kunci}
              berkas={b}
              pilihan={lingkup === 'paket'}
              ubahPilih={(ya) => setTanpa((x) => (ya ? x.filter((k) => k !== b.kunci) : [...x, b.kunci]))}
              ubahRangkap={(n) => setRangkap((x) => ({ ...x, [b.kunci]: n }))}
            />
          ))}
        </ul>
        <PilihPencetak layanan={layanan} tujuan={tujuan} setTujuan={setPilih} />
        {lewatDialog ? null : (
          <Group justify="space-between">
            <SegmentedControl
              aria-label="Sisi kertas"
              data={[
                { value: 'satu', label: 'Satu sisi' },
                { value: 'dua', label: 'Bolak-balik', disabled: pencetak?.duaSisi === false },
              ]}
              value={pencetak?.duaSisi === false ? 'satu' : sisi}
              onChange={(v) => setSisi(v === 'dua' ? 'dua' : 'satu')}
            />
            {lingkup === 'paket' ? (
              <Checkbox
                label="Daftar pengantar di depan setiap berkas"
                checked={pengantar}
                onChange={(e) => setPengantar(e.currentTarget.checked)}
              />
            ) : null}
          </Group>
        )}
        <div className={kelas.catatan}>
          {takAda.length > 0 ? (
            <p>
              <strong>Pencetak ini tidak menyebut kertas {takAda.join(', ')}.</strong> Periksa kertas di bakinya.
            </p>
          ) : null}
          {lalu.menunggu > 0 ? (
            <p>
              <strong>{angka(lalu.menunggu)} dokumen sudah dikirim dan belum dipastikan keluar.</strong> Pastikan dahulu
              di layar Dokumen.
            </p>
          ) : null}
          {lalu.lagi > 0 ? (
            <p>
              {angka(lalu.lagi)} dokumen sudah pernah keluar
              {lalu.usang > 0
                ? ', dan isinya berubah sesudah itu: buat lagi dokumennya.'
                : '; kertasnya memakai nomor cetakan berikutnya.'}
            </p>
          ) : null}
          {banyakDialog ? <p>Lewat dialog sistem, dokumen dicetak satu per satu, satu rangkap.</p> : null}
        </div>
        {kirim.isPending && lalu.lagi > 0 ? (
          <Kemajuan maju={maju} batal={() => batal.mutate({}, { onError: laporGalat })} />
        ) : null}
        <Group justify="space-between" className={kelas.kaki}>
          <output className={kelas.jumlah} aria-label="Jumlah yang dicetak">
            {angka(hitung.dokumen)} dokumen, {angka(hitung.halaman)} halaman
            {daftarPengantar ? `, ${angka(jadi.reduce((n, b) => n + b.rangkap, 0))} daftar pengantar` : ''}
          </output>
          <Group>
            <Button variant="default" onClick={tutup}>
              Batal
            </Button>
            <Button
              leftSection={<IconPrinter size={18} />}
              loading={kirim.isPending}
              disabled={!layanan || !cetak || jadi.length === 0 || lalu.menunggu > 0 || lalu.usang > 0 || banyakDialog}
              onClick={cetakSekarang}
              data-autofocus
            >
              {lewatDialog ? 'Buka dialog cetak' : 'Cetak'}
            </Button>
          </Group>
        </Group>
      </div>
    </Modal>
  );
}
