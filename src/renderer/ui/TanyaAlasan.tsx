import { Button, Group, Modal, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { KATA_PULIH, type TempatTeks, useTeksDraf } from '../lib/teks-draf.ts';

type Prop = {
  buka: boolean;
  judul: string;
  /** What will happen, above the field. */
  jelas: ReactNode;
  label: string;
  deskripsi?: string;
  tombol: string;
  tombolBatal?: string;
  sibuk?: boolean;
  /** Further fields, below the reason. */
  children?: ReactNode;
  /** Where the text is kept while it is typed, so that a power cut does not take it. */
  draf?: TempatTeks;
  /** Trimmed and not empty. */
  kirim: (alasan: string) => void;
  tutup: () => void;
};

function Isi({
  jelas,
  label,
  deskripsi,
  tombol,
  tombolBatal = 'Batal',
  sibuk = false,
  children,
  draf,
  kirim,
  tutup,
}: Prop) {
  const { teks: alasan, ketik, pulih } = useTeksDraf(draf);
  const ada = alasan.trim() !== '';
  const ajukan = (): void => {
    if (ada && !sibuk) kirim(alasan.trim());
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        ajukan();
      }}
    >
      {jelas}
      <Textarea
        mt="sm"
        label={label}
        description={pulih ? KATA_PULIH : deskripsi}
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={alasan}
        onChange={(e) => ketik(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter' || e.shiftKey) return;
          e.preventDefault();
          // Ctrl+Enter adopts the sheet below the dialog; here it only sends.
          e.stopPropagation();
          ajukan();
        }}
      />
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={tutup}>
          {tombolBatal}
        </Button>
        <Button type="submit" loading={sibuk} disabled={!ada}>
          {tombol}
        </Button>
      </Group>
    </form>
  );
}

/** Asks for the reason that an act needs; the journal keeps it. Enter sends, Shift+Enter begins a new line. */
export function TanyaAlasan(p: Prop) {
  return (
    <Modal opened={p.buka} onClose={p.tutup} title={p.judul} closeButtonProps={{ 'aria-label': 'Tutup' }}>
      {p.buka ? <Isi {...p} /> : null}
    </Modal>
  );
}
