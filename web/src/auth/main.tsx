import "@/ui/base.css";
