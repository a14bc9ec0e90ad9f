import { chooseLanguage } from "@hervat/portal-kit/server/choose-language";

export const POST = chooseLanguage;
