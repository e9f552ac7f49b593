// libsignal prints private session keys with these; no log of ours shall hold them.
import '../bot/adapters/whatsapp/quiet-libsignal.ts'
