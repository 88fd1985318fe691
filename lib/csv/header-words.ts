import type { CsvField } from "./fields";

/** What people call a column, folded (`fold-header.ts`): English, then German, Spanish and French. The likeliest first. */
export const headerWords: Record<CsvField, readonly string[]> = {
  provider: words(
    "provider carrier phoneprovider numberprovider telco",
    "anbieter netzbetreiber",
    "proveedor operador operadora",
    "fournisseur operateur",
  ),
  number: words(
    "number phonenumber phone phoneno telephone telephonenumber tel mobile e164 did didnumber msisdn",
    "rufnummer telefonnummer telefon telefonnr nummer rufnr mobilnummer",
    "numero numerodetelefono telefono movil",
    "numerodetelephone numerotelephone notel",
  ),
  name: words(
    "name label friendlyname displayname title description",
    "bezeichnung beschreibung anzeigename",
    "nombre etiqueta descripcion",
    "nom libelle",
  ),
  assistant: words(
    "assistant assistantname assistantid agent agentname agentid bot voiceagent answeredby",
    "assistent sprachassistent",
    "asistente agente",
    "assistante",
  ),
  squad: words("squad squadname squadid team", "gruppe", "equipo", "equipe"),
  sms: words("sms smsenabled enablesms texting textmessages", "textnachrichten", "mensajes", "textos messages"),
  credential: words(
    "credential credentialid credentialname credentials trunk siptrunk trunkname",
    "zugangsdaten zugang",
    "credencial credenciales",
    "identifiants identifiant",
  ),
  area_code: words(
    "areacode area npa desiredareacode numberdesiredareacode",
    "vorwahl ortsvorwahl",
    "prefijo codigodearea",
    "indicatif",
  ),
  sip_uri: words("sipuri sip sipaddress uri", "sipadresse", "direccionsip", "adressesip"),
  e164_check: words(
    "e164check requiree164 numbere164checkenabled checke164",
    "e164pruefung e164prufung",
    "verificare164",
    "verifiere164",
  ),
};

function words(...languages: string[]): string[] {
  return languages.flatMap((language) => language.split(" "));
}
