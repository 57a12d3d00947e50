import { create } from "zustand";

export type ToastTone = "info" | "success" | "error";

export interface ToastMessage {
  id: number;
  tone: ToastTone;
  text: string;
  detail?: string;
  action?: { label: string; onAction: () => void };
}

interface ToastState {
  toasts: ToastMessage[];
}

const atMost = 4;
let lastId = 0;

export const useToasts = create<ToastState>(() => ({ toasts: [] }));

function show(tone: ToastTone, text: string, more: Pick<ToastMessage, "detail" | "action"> = {}): void {
  const message = { id: ++lastId, tone, text, ...more };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, message].slice(-atMost) }));
}

export function dismissToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Short-lived messages in the corner; each is also read aloud. */
export const toast = {
  info: (text: string, more?: Pick<ToastMessage, "detail" | "action">) => show("info", text, more),
  success: (text: string, more?: Pick<ToastMessage, "detail" | "action">) => show("success", text, more),
  error: (text: string, more?: Pick<ToastMessage, "detail" | "action">) => show("error", text, more),
};
