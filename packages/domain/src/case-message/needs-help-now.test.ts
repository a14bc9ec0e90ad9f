import { describe, expect, it } from "vitest";
import { needsHelpNow } from "./needs-help-now.ts";

describe("a message that asks for the help line at once", () => {
  it.each([
    "Ik wil niet meer leven.",
    "Soms wil ik gewoon dood",
    "ik denk aan zelfmoord",
    "Ik heb suïcidale gedachten",
    "Ik wil er een einde aan maken",
    "Ik wil er niet meer zijn...",
    "Iedereen is beter af zonder mij.",
    "Het leven heeft voor mij geen zin meer",
    "Ik ben bang dat ik mezelf iets aandoe",
    "ik wil uit het leven stappen",
    "'s Ochtends wil ik niet meer wakker worden.",
    "I don't want to live like this",
    "I want to die",
    "I keep thinking about killing myself",
    "They are better off without me",
  ])("brings it: %s", (text) => {
    expect(needsHelpNow(text)).toBe(true);
  });

  it.each([
    "Kan ons gesprek een uur later?",
    "Ik was doodmoe na het werk.",
    "Mijn oma is vorige week dood gegaan.",
    "Ik wil weer gewoon leven zoals eerst.",
    "Ik maak vandaag een einde aan de lijst met taken.",
    "Ik heb geen zin om te koken.",
    "De trein had weer vertraging.",
    "Vergaderen is dodelijk vermoeiend.",
    "I am dead tired after two hours.",
    "I want to live in the country one day.",
  ])("leaves the page as it was: %s", (text) => {
    expect(needsHelpNow(text)).toBe(false);
  });
});
