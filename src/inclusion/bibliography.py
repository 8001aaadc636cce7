"""The published sources on which the rules and the shipped data rest.

Identifiers are stable. The pages were read when the domain was studied; some have moved since.
"""

from __future__ import annotations

from types import MappingProxyType

from inclusion.identifiers import SourceId
from inclusion.language import Text
from inclusion.source import Confidence, Ground, Source

_ROWS = (
    (
        "S01",
        "Press release of the City of Liberec on its selection (December 2015)",
        "Tisková zpráva města Liberec o výběru (prosinec 2015)",
        "https://www.liberec.cz",
    ),
    (
        "S02",
        "The same press release, republished on 21 December 2015",
        "Tatáž zpráva, přetisk z 21. prosince 2015",
        "https://www.parlamentnilisty.cz/politika/politici-volicum/Langr-ZpL-Kdo-bude-mit-Agenturou-schvaleny-strategicky-plan-ziska-velkou-vyhodu-pri-cerpani-financi-413970",
    ),
    (
        "S03",
        "Českolipský deník on Nový Bor and the wave of 2015 (21 December 2015)",
        "Českolipský deník o Novém Boru a výběru obcí (21. prosince 2015)",
        "https://ceskolipsky.denik.cz/zpravy_region/stat-zapoji-uz-od-ledna-novy-bor-do-programu-proti-vzniku-ghett-20151221.html",
    ),
    (
        "S04",
        "Call for applications in wave 4 (October 2015)",
        "Výzva k podání přihlášek ve 4. vlně (říjen 2015)",
        "https://www.dotacejesenik.cz/news/agentura-pro-socialni-zaclenovani-vyhlasila-vyzvu-pro-obce/",
    ),
    (
        "S05",
        "Methodology of the coordinated approach (KPSVL), version 1.0",
        "Metodika koordinovaného přístupu (KPSVL), verze 1.0",
        "http://docplayer.cz/311339-Metodika-koordinovaneho-pristupu-k-socialne-vyloucenym-lokalitam.html",
    ),
    (
        "S08",
        "Government page on the places in which the Agency works",
        "Stránka vlády o místech působení Agentury",
        "https://www.vlada.cz/cz/ppov/zmocnenec-vlady-pro-lidska-prava/socialni-zaclenovani/kdepusobi/pilotni-lokality-69207/",
    ),
    (
        "S09",
        "Call of the Agency for wave 5",
        "Výzva Agentury pro 5. vlnu",
        "https://www.socialni-zaclenovani.cz/vyzva-pro-obce-ke-spolupraci-v-ramci-5-vlny-v-kpsvl/",
    ),
    (
        "S12",
        "Agency's page on Nový Bor",
        "Stránka Agentury o Novém Boru",
        "http://socialni-zaclenovani.cz/index.php?option=com_k2&view=item&id=950",
    ),
    (
        "S13",
        "Page of the town of Nový Bor on social inclusion",
        "Stránka města Nový Bor o sociálním začleňování",
        "http://novy-bor.cz/cz/mesto-novy-bor/socialni-zaclenovani/",
    ),
    (
        "S14",
        "Agency's page on Vítkov-Budišov",
        "Stránka Agentury o Vítkově-Budišovu",
        "http://blog.www.socialni-zaclenovani.cz/vitkov-budisov",
    ),
    (
        "S15",
        "Opavský deník on the plan of the Vítkov area (14 May 2017)",
        "Opavský deník o plánu Vítkovska (14. května 2017)",
        "https://opavsky.denik.cz/zpravy_region/vitkovsko-romact14052017.html",
    ),
    (
        "S16",
        "Agency's page on Budišov nad Budišovkou",
        "Stránka Agentury o Budišovu nad Budišovkou",
        "https://www.socialni-zaclenovani.cz/lokalita/budisov/",
    ),
    (
        "S22",
        "Agency's page on the local partnership of Břeclav",
        "Stránka Agentury o lokálním partnerství Břeclav",
        "http://www.socialni-zaclenovani.cz/lokalni-partnerstvi-breclav",
    ),
    (
        "S28",
        "Sociální politika on the plan of Varnsdorf (April 2017)",
        "Sociální politika o plánu Varnsdorfu (duben 2017)",
        "https://socialnipolitika.eu/2017/04/varnsdorf-schvalil-strategicky-plan-socialniho-zaclenovani-muze-ziskat-vice-nez-230-milionu/",
    ),
    (
        "S30",
        "Page of the city of Chomutov on its plan",
        "Stránka města Chomutov o jeho plánu",
        "https://mesto.chomutov.cz/strategicky-plan-socialniho-zaclenovani",
    ),
    (
        "S30b",
        "Chomutovský deník on the plan of Chomutov (30 December 2016)",
        "Chomutovský deník o plánu Chomutova (30. prosince 2016)",
        "http://chomutovsky.denik.cz/zpravy_region/do-zlepseni-zivota-na-chomutovskych-sidlistich-i-do-skol-poplyne-vic-penez-20161230.html",
    ),
    (
        "S31",
        "Czech Television on the end of the cooperation with Most",
        "Česká televize o konci spolupráce s Mostem",
        "https://ct24.ceskatelevize.cz/regiony/ustecky-kraj/3069958-kvuli-kontejnerovemu-bydleni-prestala-s-mostem-spolupracovat-agentura",
    ),
    (
        "S39",
        "Interview on the end of the memorandum of the Ústí Region (2019)",
        "Rozhovor o konci memoranda Ústeckého kraje (2019)",
        "https://www.hatefree.cz/blo/rozhovory/3384-michal-kratochvil",
    ),
    (
        "S41",
        "Methodology of remote partial support 1.0",
        "Metodika vzdálené dílčí podpory 1.0",
        "https://www.socialni-zaclenovani.cz/dokument/metodika-vzdalene-dilci-podpory-1-0/",
    ),
    (
        "S42",
        "Czech news agency on the move of the Agency to the Ministry for Regional Development",
        "ČTK o přesunu Agentury na Ministerstvo pro místní rozvoj",
        "https://www.ceskenoviny.cz/zpravy/vlada-bude-rozhodovat-o-presunu-agentury-pro-zaclenovani-na-mmr/1778948",
    ),
    (
        "S56",
        "EduPress on OPZ call 26",
        "EduPress o výzvě OPZ č. 26",
        "http://www.edupress.cz/aktualni-vyzvy/op-zamestnanost/koordinovany-pristup-k-socialne-vyloucenym-lokalitam/",
    ),
    (
        "S56b",
        "BH Consult on OPZ call 26",
        "BH Consult o výzvě OPZ č. 26",
        "http://www.bhconsult.cz/370-po_2_sc_2.1_-_koordinovany_pristup_k_socialne_vyloucenym_lokalitam_kpsvl_1._vyzva_-_vyzva_03_15_026",
    ),
    (
        "S58",
        "BH Consult on OP VVV call 02_16_021",
        "BH Consult o výzvě OP VVV 02_16_021",
        "http://www.bhconsult.cz/462-po_3_-_inkluzivni_vzdelavani_pro_kpsvl_koordinovany_pristup_k_socialne_vyloucenym_lokalitam_vyzva_c._02_16_021",
    ),
    (
        "S59",
        "OP VVV call 02_16_039, official page",
        "Výzva OP VVV 02_16_039, oficiální stránka",
        "https://opvvv.msmt.cz/vyzva/vyzva-c-02-16-039-inkluzivni-vzdelavani-pro-kpsvl-koordinovany-pristup-k-socialne-vyloucenym-lokalitam-ii-verze/text-vyzvy.htm",
    ),
    (
        "S60",
        "OP VVV call 02_17_051, official page",
        "Výzva OP VVV 02_17_051, oficiální stránka",
        "https://opvvv.msmt.cz/vyzva/vyzva-c-02-17-051-inkluzivni-vzdelavani-pro-socialne-vyloucene-lokality-svl-verze-1.htm",
    ),
    (
        "S66",
        "BH Consult on IROP call 39",
        "BH Consult o výzvě IROP č. 39",
        "http://www.bhconsult.cz/494-vyzva_c._39_-_rozvoj_infrastruktury_komunitnich_center_v_socialne_vyloucenych_lokalitach",
    ),
    (
        "S66b",
        "Dotace Jeseník on IROP calls 38 and 39",
        "Dotace Jeseník o výzvách IROP č. 38 a 39",
        "https://www.dotacejesenik.cz/news/mmr-podporuje-vznik-komunitnich-center/",
    ),
    (
        "D01",
        "Index of social exclusion 2023, table of the Ministry for Regional Development",
        "Index sociálního vyloučení 2023, tabulka Ministerstva pro místní rozvoj",
        "https://www.socialni-zaclenovani.cz/index_socialniho_vylouceni/",
    ),
    (
        "D02",
        "MONITOR of the State Treasury, municipalities (December 2025)",
        "MONITOR Státní pokladny, obce (prosinec 2025)",
        "https://monitor.statnipokladna.gov.cz/api/kraj/obce",
    ),
    (
        "D03",
        "Register RÚIAN, list of municipalities",
        "Registr RÚIAN, seznam obcí",
        "https://services.cuzk.cz/sestavy/cis/UI_OBEC.zip",
    ),
    (
        "D04",
        "Agency on the plan of Liberec (November 2016)",
        "Agentura o plánu Liberce (listopad 2016)",
        "http://socialni-zaclenovani.cz/liberec-se-zameri-na-pomoc-lidem-v-nouzi-schvalil-plan-socialniho-zaclenovani",
    ),
    (
        "D05",
        "Agency's page on Liberec",
        "Stránka Agentury o Liberci",
        "https://www.socialni-zaclenovani.cz/lokalita/liberec/",
    ),
    (
        "D06",
        "Agency's page on the local partnership of Most",
        "Stránka Agentury o lokálním partnerství Most",
        "http://www.socialni-zaclenovani.cz/lokalni-partnerstvi-most",
    ),
    (
        "D07",
        "Agency's page on Sokolov",
        "Stránka Agentury o Sokolovu",
        "https://www.socialni-zaclenovani.cz/lokalita/sokolov/",
    ),
    (
        "D08",
        "Sokolovský deník on social inclusion in Sokolov (4 September 2015)",
        "Sokolovský deník o sociálním začleňování v Sokolově (4. září 2015)",
        "https://sokolovsky.denik.cz/zpravy_region/kdo-pomaha-socialnimu-zaclenovani-ptaji-se-lide-20150904.html",
    ),
    (
        "D09",
        "Agency's page on Varnsdorf",
        "Stránka Agentury o Varnsdorfu",
        "https://www.socialni-zaclenovani.cz/lokalita/varnsdorf/",
    ),
    (
        "D10",
        "Agency's page on Žďár nad Sázavou",
        "Stránka Agentury o Žďáru nad Sázavou",
        "https://www.socialni-zaclenovani.cz/lokalita/zdar-nad-sazavou/",
    ),
    (
        "D11",
        "Town of Žďár nad Sázavou on the project Cesta k lepšímu bydlení II",
        "Město Žďár nad Sázavou o projektu Cesta k lepšímu bydlení II",
        "https://www.zdarns.cz/mesto-zdar/projekty/probihajici-investice-a-projekty/nestavebni-projekty/cesta-k-lepsimu-bydleni-ii",
    ),
    (
        "D12",
        "Page of the European funds on OPZ call 52",
        "Stránka evropských fondů o výzvě OPZ č. 52",
        "https://www.dotaceeu.cz/cs/jak-ziskat-dotaci/vyzvy/vyzvy-2014-2020/03-operacni-program-zamestnanost/podpora-socialniho-zaclenovani-v-svl-3-vyzva",
    ),
    (
        "D13",
        "Town of Sokolov on the project of crime prevention assistants (OPZ call 52)",
        "Město Sokolov o projektu asistentů prevence kriminality (výzva OPZ č. 52)",
        "http://www.sokolov.cz/urad/odbory/odbor_rozvoje_mesta/projekty/asistenti-prevence-kriminality-35939",
    ),
    (
        "D14",
        "Agency's page on Nový Bor, approval of the plans (October 2016)",
        "Stránka Agentury o Novém Boru, schválení plánů (říjen 2016)",
        "http://socialni-zaclenovani.cz/index.php?option=com_k2&view=item&id=1063",
    ),
    (
        "D16",
        "Table of Czech towns by population (labdo.cz), census of 2011",
        "Tabulka měst podle počtu obyvatel (labdo.cz), sčítání 2011",
        "https://www.labdo.cz/seznam-mest-v-cesku-podle-poctu-obyvatel/",
    ),
    (
        "D17",
        "Wikipedia (uk), list of Czech towns, January 2022",
        "Wikipedie (uk), seznam českých měst, leden 2022",
        "https://uk.wikipedia.org",
    ),
    (
        "D18",
        "Agency's page on Sokolov, print view",
        "Stránka Agentury o Sokolovu, verze pro tisk",
        "https://www.socialni-zaclenovani.cz/index.php?option=com_k2&view=item&id=428",
    ),
    (
        "D19",
        "České sociální podnikání on IROP call 90",
        "České sociální podnikání o výzvě IROP č. 90",
        "https://ceske-socialni-podnikani.cz/financovani/stat/2860-integrovany-regionalni-operacni-program-irop",
    ),
    (
        "L01",
        "Act 128/2000 Coll., on municipalities, section 87",
        "Zákon č. 128/2000 Sb., o obcích, § 87",
        "",
    ),
    (
        "S17",
        "Page of the town of Vrbno pod Pradědem on its plan",
        "Stránka města Vrbno pod Pradědem o jeho plánu",
        "https://www.vrbnopp.cz/cs/o-meste/socialni-pece/strategicky-plan-socialniho-zaclenovani/",
    ),
    (
        "S22b",
        "Agency's page on the local partnership of Břeclav, as of about 2011",
        "Stránka Agentury o lokálním partnerství Břeclav, stav asi z roku 2011",
        "http://www.socialni-zaclenovani.cz/lokalni-partnerstvi-breclav",
    ),
    (
        "S23",
        "Agency's page on the local partnership of Obrnice",
        "Stránka Agentury o lokálním partnerství Obrnice",
        "http://www.socialni-zaclenovani.cz/lokalni-partnerstvi-obrnice",
    ),
    (
        "S25",
        "Agency's page on Moravská Třebová",
        "Stránka Agentury o Moravské Třebové",
        "https://www.socialni-zaclenovani.cz/lokalita/moravska-trebova/",
    ),
    (
        "S32",
        "Frýdecko-místecký deník on the notice of Frýdek-Místek (15 May 2015)",
        "Frýdecko-místecký deník o výpovědi Frýdku-Místku (15. května 2015)",
        "https://fm.denik.cz/zpravy_region/vladni-agentura-ve-meste-skonci-20150515.html",
    ),
    (
        "S34",
        "Draft resolution of the council of Jihlava on the memorandum (December 2021)",
        "Návrh usnesení zastupitelstva Jihlavy k memorandu (prosinec 2021)",
        "https://extranet.jihlava-city.cz/zastupitelstvo/2021/zm23/navrhy-usneseni/navrh-usneseni_34622.html",
    ),
    (
        "S40",
        "Agency's page on the methodology of remote partial support",
        "Stránka Agentury o metodice vzdálené dílčí podpory",
        "https://www.socialni-zaclenovani.cz/metodika-koordinovaneho-pristupu-k-socialne-vyloucenym-lokalitam/metodika-vzdalene-dilci-podpory/",
    ),
    (
        "S07",
        "Government page on the Monitoring Committee for the Agency's activity",
        "Stránka vlády o Monitorovacím výboru pro činnost Agentury",
        "https://www.vlada.cz/cz/ppov/zalezitosti-romske-komunity/vybory/monitorovani-socialne-vyloucenych/monitorovaci-vybor-angentury-pro-socialni-zaclenovani-v-romskych-lokalitach-75239/",
    ),
    (
        "S94",
        "Parlamentní listy on the memorandum of the Liberec Region (May 2019)",
        "Parlamentní listy o memorandu Libereckého kraje (květen 2019)",
        "https://www.parlamentnilisty.cz/zpravy/tiskovezpravy/Urad-vlady-CR-a-Liberecky-kraj-podepsaly-Memorandum-o-spolupraci-581840",
    ),
    (
        "S78",
        "Válec on the project Světlo of Kadaň in the coordinated approach",
        "Obec Valeč o projektu Světla Kadaň v koordinovaném přístupu",
        "http://valec.cz/svetlo-kadan-pomaha-lidem-ve-zluticich-a-valci-uz-pul-roku-vypis-clanek-40.html",
    ),
    (
        "S66c",
        "dotacni.info on IROP calls 38 and 39",
        "dotacni.info o výzvách IROP č. 38 a 39",
        "https://www.dotacni.info/irop-vyzva-c-38-rozvoj-infrastruktury-komunitnich-center/",
    ),
    (
        "S71b",
        "Accon on IROP calls 81 and 82",
        "Accon o výzvách IROP č. 81 a 82",
        "https://www.accon.cz/aktuality/64/irop-zkvalitneni-verejnych-sluzeb-a-podminek-zivota-pro-obyvatele-regionu",
    ),
    (
        "S75",
        "dotacni.info on OPZ+ call 03_22_018",
        "dotacni.info o výzvě OPZ+ 03_22_018",
        "https://www.dotacni.info/op-zamestnanost-plus-03-22-018-podpora-socialniho-zaclenovani-ve-vyloucenych-lokalitach/",
    ),
    (
        "C01",
        "dotacni.info on OPZ+ call 03_22_043",
        "dotacni.info o výzvě OPZ+ 03_22_043",
        "https://www.dotacni.info/op-zamestnanost-plus-03-22-043-podpora-socialniho-zaclenovani-cilovych-skupin-1/",
    ),
    (
        "C02",
        "Homer on the crime prevention assistants of Litvínov (OPZ+ call 18)",
        "Homer o asistentkách prevence kriminality v Litvínově (výzva OPZ+ č. 18)",
        "https://homerlive.cz/asistentky-prevence-kriminality-chce-mesto-i-nadale/",
    ),
    (
        "C03",
        "Luhačovské Zálesí on IROP calls 34 and 35",
        "Luhačovské Zálesí o výzvách IROP č. 34 a 35",
        "http://luhacovskezalesi.cz/podpora-socialniho-bydleni-a-socialnich-sluzeb/",
    ),
    (
        "C04",
        "dotace-fondy.eu on IROP calls 14 and 15",
        "dotace-fondy.eu o výzvách IROP č. 14 a 15",
        "http://dotace-fondy.eu/aktuality/vyzva-infrastruktura-pro-predskolni-vzdelavani-irop-154",
    ),
    (
        "C05",
        "Novinky on the IROP calls for schools (2016)",
        "Novinky o výzvách IROP pro školy (2016)",
        "https://www.novinky.cz/veda-skoly/417127-ministerstvo-pro-mistni-rozvoj-ma-na-pristavby-a-vybaveni-skol-593-milionu-korun.html",
    ),
    (
        "C06",
        "Map of projects of the European funds, Byty pro Chomutov (IROP)",
        "Mapa projektů evropských fondů, Byty pro Chomutov (IROP)",
        "https://www.dotaceeu.cz/cs/statistiky-a-analyzy/mapa-projektu/projekty/06-integrovany-regionalni-operacni-program/06-2-zkvalitneni-verejnych-sluzeb-a-podminek-zivot/byty-pro-chomutov",
    ),
    (
        "C08",
        "Code list of legal forms (ČSÚ), as the open data of MS2021+ use it",
        "Číselník právních forem (ČSÚ), jak jej užívají otevřená data MS2021+",
        "https://ms21opendata.mssf.cz/SeznamOperaci_21_27.xml",
    ),
)


SOURCES = MappingProxyType(
    {
        SourceId(identifier): Source(
            id=SourceId(identifier), title=Text(en=en, cs=cs), address=address
        )
        for identifier, en, cs, address in _ROWS
    }
)
"""Every source by its identifier."""


def ground(identifier: str, confidence: Confidence, en: str = "", cs: str = "") -> Ground:
    """A ground that rests on one of these sources.

    Args:
        identifier: The identifier of the source.
        confidence: How sure the statement is.
        en: The place in the source, or how it was read, in English.
        cs: The same in Czech.

    Raises:
        KeyError: There is no such source.
    """
    remark = Text(en=en, cs=cs) if en else None
    return Ground(source=SOURCES[SourceId(identifier)], confidence=confidence, remark=remark)
