/**
 * Names of illnesses in Dutch, their compounds, abbreviations and usual misspellings. Notation: `term-pattern.ts`.
 * Own compilation from everyday language; no third party's list is in it.
 */
export const illnessNl = `
  griep, griepje, griepen, griepverschijnsel*, buikgriep*, voorhoofdsholteontsteking*, verkouden*, verkoudheid*, keelontsteking*, oorontsteking*,
  longontsteking*, bronchitis*, blaasontsteking*, nierbekken*, angina, corona, coronabesmetting*, covid*, longcovid*, long covid, postcovid*, post covid, q koorts, qkoorts,
  ziekte van lyme, lyme, lymeziekte, pfeiffer*, ziekte van pfeiffer, gordelroos*, hepatitis*, hiv, hiv besmet*, hivpositief, aids, tuberculose, tbc, malaria, sepsis, bloedvergiftiging*,
  kanker*, *kanker, leukemie*, lymfeklier*, hodgkin, tumor*, *tumor, gezwel*, uitzaaiing*, metasta*, melanoom*, carcinoom*, sarcoom*, kwaadaardig*,
  !burnout, burnout*, burn out, burn outs, !burnoutklacht*, bijnaburnout*, burnaut*, burnoud, boreout*, bore out,
  !overspannen, overspannenheid*, overspanning, overspane*, overspanen, !surmenage,
  depressie*, depressief, depressieve, !manischdepress*, postnatale depressie, winterdepressie*, dysthym*, bipolair*, bipolaire stoornis, !manisch*, manie, psychose*, psychoses, !psychotisch*,
  schizofreni*, schizofreen, schizoaffectie*, borderline*, borderliner, persoonlijkheidsstoornis*, stemmingsstoornis*, angststoornis*, !paniekstoornis*, dwangstoornis*, *stoornis, *stoornissen, ocd, ocs, gegeneraliseerde angst*,
  !ptss, cptss, !ptsd, posttraumatisch*, post traumatisch*, !traumatisering, getraumatiseerd*, ~trauma, ~traumas, jeugdtrauma*, oorlogstrauma*,
  adhd*, !add, autis*, !asperger*, ass diagnose, autismespectrum*, pddnos, hoogsensitief, hsp, tourette*, dyslexi*, dyslectisch*, dyscalculi*,
  anorexia*, boulimi*, eetstoornis*, eetbuien*, verslaafd*, verslaving*, alcoholis*, alcoholist*, alcoholprobleem*, alcoholproblemen, drankprobleem*, drankproblemen, drugsprobleem*, drugsgebruik*, gokverslaving*, gokverslaafd*, delier, delirium,
  dementie*, !dement, alzheimer*, parkinson*, multiple sclerose, ms patient*, ziekte ms, als patient*, ziekte als, huntington*, epilepsie*, epileptisch*, migraine*, clusterhoofdpijn*,
  beroerte*, herseninfarct*, hersenbloeding*, tia, tias, cva, hersenletsel*, nah, niet aangeboren hersenletsel, hersenschudding*, whiplash*, hersenvliesontsteking*, meningitis, encefalitis, hydrocefalus,
  hartinfarct*, hartaanval*, hartfalen*, hartritme*, hartziekte*, hartkwaal*, hartpatient*, hartaandoening*, boezemfibril*, angina pectoris, hypertensie*, hoge bloeddruk, trombose*, longembolie*, aneurysma*, vaatlijden, etalagebenen, spataderen,
  diabetes*, diabetic*, diabeet, suikerziekte*, type 2 diabetes, prediabetes, obesitas*, schildklier*, hashimoto*, ziekte van graves, cushing, addison, hypothyre*, hyperthyre*,
  astma*, astmatisch*, copd, copder, longemfyseem*, emfyseem*, sarcoidose*, taaislijmziekte, cystic fibrosis, slaapapneu*, apneu*, longziekte*, longfibrose*, longaandoening*,
  reuma*, reumatisch*, reumatoid*, artrose*, artritis*, jicht*, fibromyalgi*, bechterew*, osteoporose*, hernia*, nekhernia*, ischias*, spit in, scoliose*, bindweefsel*, lupus, sle, jeugdreuma*,
  rsi, rsiklacht*, muisarm*, tenniselleboog*, tennisarm*, frozen shoulder, slijmbeursontsteking*, peesontsteking*, carpaletunnel*, carpale tunnel*, hielspoor*, meniscus*, kruisband*, gescheurde pees, gescheurde enkelband*, botbreuk*, gebroken been, gebroken pols, gebroken arm, gebroken heup, gebroken enkel, gebroken rib*, gebroken teen, gebroken rug*, heupfractuur*, polsfractuur*, fractuur*,
  crohn*, ziekte van crohn, colitis*, prikkelbare darm*, pds, maagzweer*, gastritis*, maagbloeding*, reflux*, coeliaki*, glutenintoleran*, lactose intoleran*, galstenen, galsteen*, nierstenen, niersteen*, nierfalen*, nierziekte*, leverziekte*, levercirrose*, alvleesklierontsteking*, pancreatitis, blindedarm*, darmontsteking*, aambeien, diverticulitis, leveraandoening*,
  endometriose*, pcos, vleesbomen, myomen, miskraam*, miskramen, buitenbaarmoederlijk*, zwangerschapsvergiftiging*, zwangerschapsdiabetes, bekkeninstabiliteit*, hyperemesis, baarmoederhals*, prostaat*, incontinent*, incontinentie*, postpartum*,
  eczeem*, psoriasis*, rosacea, huidkanker*, huidziekte*, vitiligo, netelroos, allergi*, hooikoorts*, anafylac*, schurft,
  glaucoom*, staar, maculadegen*, netvlies*, slechthorend*, doofheid, tinnitus, oorsuizen, meniere*, bppd, slechtziend*, blindheid,
  me cvs, cvs, mecvs, chronisch vermoeidheidssyndroom, chronische vermoeidheid, chronisch moe*, *syndroom, syndroom van *, bijnieruitputting*, somatoform*, solk, alk klachten, functionele neurologische, fns, conversie stoornis,
  bloedarmoede*, anemie, hemofilie*, ijzertekort*, vitamine b12 tekort, b12tekort*, vitaminetekort*, auto immuunziekte*, autoimmuun*, immuunziekte*, afweerstoornis*, chronisch ziek*, chronische ziekte, chronische aandoening, terminaal*, ongeneeslijk*, ernstig ziek*, ernstige ziekte, !ziektebeeld*, progressieve ziekte, erfelijke ziekte, *aandoening, *aandoeningen, levensbedreigend ziek*, psychisch ziek*, geestesziek*, psychische ziekte,
  aan haar hart, aan zijn hart, met haar hart, met zijn hart, hartproble*, rugproble*, knieproble*, nekproble*, schouderproble*, nierproble*, maagproble*, darmproble*, longproble*, heupproble*, voetproble*, oogproble*, gehoorproble*, huidproble*, hormoonproble*, suikerpatient*, kankerpatient*, reumapatient*, nierpatient*, longpatient*, traumapatient*, inzinking*, zenuwinzinking*, mentale inzinking, een ziekte, zeldzame ziekte, spierziekte*, hersenaandoening*, bloedziekte*, oogziekte*, darmziekte*, erfelijke aandoening, gebroken voet, gebroken hand, gebroken sleutelbeen, gebroken wervel*, gescheurde *band, uit de kom
`;
