"""Decisions in words: two explanations to the letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from inclusion import (
    Answer,
    Confidence,
    Fact,
    Ground,
    Language,
    MissingFact,
    Outcome,
    Phrase,
    Reason,
    Rule,
    RuleBook,
    Source,
    SourceId,
    Step,
    Text,
    Weight,
    funding_access,
    reference,
)
from inclusion.bibliography import ground
from inclusion.wording import once

Make = Callable[..., Rule[Any]]
DAY = date(2017, 6, 1)
PLACE = Fact(name="place", value="Testov", grounds=(ground("S12", Confidence.LOW),))
QUESTION = Phrase(text=Text(en="May {place} go on", cs="Může {place} dál"), facts=(PLACE,))


def phrase(en: str, cs: str) -> Phrase:
    """A phrase about the place."""
    return Phrase(text=Text(en=en, cs=cs), facts=(PLACE,))


def small_book(rule: Make) -> RuleBook[Any]:
    """A book with a rule for each answer, and one that is advice."""
    late = Reason(
        code="late",
        answer=Answer.NOT_MET,
        text=Text(en="{place} is late.", cs="{place} se opozdil."),
    )
    steps = (
        Step(code="run", what=phrase("{place} runs", "{place} poběží"), latest=date(2017, 12, 31)),
        Step(code="ask", what=phrase("{place} asks", "{place} se zeptá")),
    )
    missing = MissingFact(code="why", what=phrase("why {place} waits", "proč {place} čeká"))
    doubt = Reason(
        code="doubt", answer=Answer.UNDETERMINED, text=Text(en="Who knows.", cs="Kdo ví.")
    )
    fine = Reason(code="fine", answer=Answer.MET, text=Text(en="All is well.", cs="Vše v pořádku."))
    none = Reason(
        code="none", answer=Answer.NOT_APPLICABLE, text=Text(en="Not asked.", cs="Netřeba.")
    )
    law = ground("L01", Confidence.GENERAL, "to the letter", "doslova")

    def made(name: str, reason: Reason, *facts: Fact, **given: Any) -> Rule[Any]:  # noqa: ANN401
        return attrs.evolve(
            rule(name),
            statement=Text(en=f"Rule {name} holds.", cs=f"Pravidlo {name} platí."),
            basis=(law,),
            reasons=(reason,),
            evaluate=lambda _: reason.because(*facts, **given),
        )

    advice = attrs.evolve(made("e", fine), weight=Weight.ADVISORY)
    return RuleBook(
        id="small",
        version="3",
        rules=(
            made("a", fine),
            made("b", late, PLACE, steps=steps),
            made("c", doubt, missing=(missing,)),
            made("d", none),
            advice,
        ),
    )


ENGLISH = """\
May Testov go on on 1 June 2017?
=> NOT YET: not on this day, but what is missing can still be mended.
   Illustrative data: the places and what happened in them are made up.
   Testov is late.

Facts that are missing:
  * why Testov waits

What would change the answer:
  * Testov runs, by 31 December 2017 at the latest.
  * Testov asks.

Condition by condition:
+ Rule a holds. (met)
    All is well. [1]
- Rule b holds. (not met)
    Testov is late. [1][2]
? Rule c holds. (undetermined)
    Who knows. [1]
o Rule d holds. (not applicable)
    Not asked. [1]
+ Rule e holds. (met; advice only)
    All is well. [1]

Sources:
[1] Act 128/2000 Coll., on municipalities, section 87, to the letter (general knowledge)
[2] Agency's page on Nový Bor (approximate)
    <http://socialni-zaclenovani.cz/index.php?option=com_k2&view=item&id=950>

Rule book small, version 3."""


def test_explanation_in_english_to_the_letter(rule: Make) -> None:
    """Question, answer, notes, reasons, gaps, steps, findings with marks, sources, rule book."""
    decision = small_book(rule).decide(None, question=QUESTION, on=DAY, illustrative=True)
    text = str(decision.explain("en"))
    assert text.replace("\N{NO-BREAK SPACE}", " ") == ENGLISH


CZECH = """\
Může místo Varnsdorf čerpat z balíčku OP-VVV-21 (Inkluzivní vzdělávání pro KPSVL) ke dni
10.~12.~2016?
=> VYLOUČENO: ne, a napravit to už nelze.
   Balíček OP-VVV-21 už žádosti nepřijímá; poslední den: 9.~12.~2016.

Podmínka po podmínce:
+ Místo k danému dni spolupracuje s Agenturou. (splněno)
    Místo Varnsdorf spolupracuje s Agenturou; začátek spolupráce: leden 2016.
    [1][2][3][4][5]
? Memorandum, na kterém spolupráce stojí, schválilo zastupitelstvo. (nelze určit; jen
  doporučení)
    Zda ke dni 10.~12.~2016 platí memorandum místa Varnsdorf schválené zastupitelstvem,
    nelze určit. [6][7][8]
+ Memorandum je uzavřeno s institucí, k níž Agentura k danému dni patří. (splněno; jen
  doporučení)
    Memorandum místa Varnsdorf je uzavřeno s institucí, k níž Agentura patří: Úřad vlády
    ČR. [9][10][11]
? Spolupráce má trvat tak dlouho, jak je v její vlně obvyklé. (nelze určit; jen
  doporučení)
    Zda má spolupráce místa Varnsdorf trvat tak dlouho, jak je obvyklé, nelze určit.
    [12][13][14]
+ Místo má druh podpory, pro který je balíček otevřen. (splněno)
    Druh podpory místa: komplexní intenzivní podpora; balíček přijímá tyto druhy
    podpory: komplexní intenzivní podpora, vzdálená komplexní podpora. [15][16][17]
+ Žádná obec místa nemá koordinovaný přístup a vzdálenou dílčí podporu zároveň.
  (splněno; jen doporučení)
    Ke dni 10.~12.~2016 nemá žádná obec místa Varnsdorf koordinovaný přístup a vzdálenou
    dílčí podporu zároveň. [18][19]
+ K danému dni již vzniklo lokální partnerství. (splněno)
    Lokální partnerství bylo založeno: únor 2016. [20][21][5]
+ Místo má plán druhu, který balíček otevírá, a jeho období neskončilo. (splněno)
    Na které roky je plán „Strategický plán sociálního začleňování města Varnsdorf“,
    verze 1, určen, není známo, ale schvalován byl ještě po dni 10.~12.~2016. [22]
? Agentura k danému dni plán schválila. (nelze určit)
    Zda Agentura ke dni 10.~12.~2016 schválila verzi 1 plánu „Strategický plán
    sociálního začleňování města Varnsdorf“, nelze určit. [23]
- Plán k danému dni schválilo zastupitelstvo každé dotčené obce. (nesplněno)
    Verzi 1 plánu „Strategický plán sociálního začleňování města Varnsdorf“ schvalují
    tato zastupitelstva až po dni 10.~12.~2016 (Varnsdorf); poslední z nich:
    30.~3.~2017. [23][24][25][26]
- Agentura i všechna zastupitelstva schválily tutéž verzi, jejíž období neskončilo.
  (nesplněno)
    Ke dni 10.~12.~2016 nemá žádná verze všechna schválení; nejbližší z nich, verzi 1
    plánu „Strategický plán sociálního začleňování města Varnsdorf“, chybí schválení;
    dosud je nedali: Varnsdorf. [23][27]
? Všechny související koncepce, které balíček vyžaduje, jsou v platnosti. (nelze určit)
    Balíček vyžaduje související koncepci; zda je ke dni 10.~12.~2016 v platnosti, nelze
    určit: místní plán inkluze (MPI). [28][29]
? Plán pokrývá některou z oblastí, pro které je balíček určen. (nelze určit)
    Balíček je určen pro oblasti: vzdělávání; zda plán některou pokrývá, nelze určit.
    [30]
? Plán pokrývá všechny oblasti, které místo zvolilo ve své přihlášce. (nelze určit)
    Které oblasti místo Varnsdorf ve své přihlášce zvolilo, není známo. [31][32]
+ Balíček je celý nebo zčásti vyhrazen místům se schváleným plánem. (splněno)
    Celý balíček OP-VVV-21 je vyhrazen místům se schváleným plánem. [33][34]
o Výzva přijímá jako území některou obec místa. (netýká se)
    Výzva OP-VVV-21 území neomezuje jinak než samotnou spoluprací. [35][36][37]
- Balíček k danému dni přijímá žádosti. (nesplněno)
    Balíček OP-VVV-21 už žádosti nepřijímá; poslední den: 9.~12.~2016. [38][39]
? Plán sahá do předpokládaného konce spolupráce. (nelze určit; jen doporučení)
    Zda plán sahá do předpokládaného konce spolupráce, nelze určit. [40]

Zdroje:
[1] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P10 (jisté)
    <https://www.liberec.cz>
[2] Frýdecko-místecký deník o výpovědi Frýdku-Místku (15. května 2015), výpověď obce:
    rozhoduje zastupitelstvo, ne rada (jisté)
    <https://fm.denik.cz/zpravy_region/vladni-agentura-ve-meste-skonci-20150515.html>
[3] Stránka vlády o místech působení Agentury, leden 2016 (jisté)
    <https://www.vlada.cz/cz/ppov/zmocnenec-vlady-pro-lidska-prava/socialni-zaclenovani/kdepusobi/pilotni-lokality-69207/>
[4] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P6: tři roky (jisté)
    <https://www.liberec.cz>
[5] Stránka Agentury o Varnsdorfu (jisté)
    <https://www.socialni-zaclenovani.cz/lokalita/varnsdorf/>
[6] Stránka Agentury o Novém Boru, schváleno zastupitelstvem v listopadu 2015, ještě
    před výběrem (jisté)
    <http://socialni-zaclenovani.cz/index.php?option=com_k2&view=item&id=950>
[7] Návrh usnesení zastupitelstva Jihlavy k memorandu (prosinec 2021), schváleno jedním
    usnesením s přihláškou (jisté)
    <https://extranet.jihlava-city.cz/zastupitelstvo/2021/zm23/navrhy-usneseni/navrh-usneseni_34622.html>
[8] Stránka města Vrbno pod Pradědem o jeho plánu, svazek obcí jako smluvní strana
    (jisté)
    <https://www.vrbnopp.cz/cs/o-meste/socialni-pece/strategicky-plan-socialniho-zaclenovani/>
[9] Návrh usnesení zastupitelstva Jihlavy k memorandu (prosinec 2021), výměna starého
    memoranda (jisté)
    <https://extranet.jihlava-city.cz/zastupitelstvo/2021/zm23/navrhy-usneseni/navrh-usneseni_34622.html>
[10] Návrh usnesení zastupitelstva Jihlavy k memorandu (prosinec 2021), staré memorandum
     do té doby neplatné není (odvozené)
     <https://extranet.jihlava-city.cz/zastupitelstvo/2021/zm23/navrhy-usneseni/navrh-usneseni_34622.html>
[11] Tisková zpráva města Liberec o výběru (prosinec 2015), body P18 a P19; ministr
     podle stavu z prosince 2015 (jisté) <https://www.liberec.cz>
[12] Výzva Agentury pro 5. vlnu, zpravidla tři roky (jisté)
     <https://www.socialni-zaclenovani.cz/vyzva-pro-obce-ke-spolupraci-v-ramci-5-vlny-v-kpsvl/>
[13] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P6 (jisté)
     <https://www.liberec.cz>
[14] Stránka Agentury o Moravské Třebové, vzdálená dílčí podpora sjednaná na dvanáct
     měsíců (jisté) <https://www.socialni-zaclenovani.cz/lokalita/moravska-trebova/>
[15] Metodika vzdálené dílčí podpory 1.0, druhy podpory (jisté)
     <https://www.socialni-zaclenovani.cz/dokument/metodika-vzdalene-dilci-podpory-1-0/>
[16] Tisková zpráva města Liberec o výběru (prosinec 2015), balíčky patří k užší
     spolupráci (odvozené) <https://www.liberec.cz>
[17] Metodika vzdálené dílčí podpory 1.0, klasická tříletá spolupráce (odvozené)
     <https://www.socialni-zaclenovani.cz/dokument/metodika-vzdalene-dilci-podpory-1-0/>
[18] Stránka Agentury o metodice vzdálené dílčí podpory, vzdálená dílčí podpora nesmí
     běžet souběžně s KPSVL (jisté)
     <https://www.socialni-zaclenovani.cz/metodika-koordinovaneho-pristupu-k-socialne-vyloucenym-lokalitam/metodika-vzdalene-dilci-podpory/>
[19] Stránka Agentury o Moravské Třebové, vzdálená dílčí podpora byla převedena, a tím
     skončila (jisté) <https://www.socialni-zaclenovani.cz/lokalita/moravska-trebova/>
[20] Tisková zpráva města Liberec o výběru (prosinec 2015), body P11 až P13 (jisté)
     <https://www.liberec.cz>
[21] Stránka Agentury o lokálním partnerství Břeclav, partnerství připravuje a schvaluje
     plán (jisté) <http://www.socialni-zaclenovani.cz/lokalni-partnerstvi-breclav>
[22] Tisková zpráva města Liberec o výběru (prosinec 2015), body P7 a P9 (jisté)
     <https://www.liberec.cz>
[23] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P9 (jisté)
     <https://www.liberec.cz>
[24] Opavský deník o plánu Vítkovska (14. května 2017), jeden plán více obcí: rozhoduje
     každé zastupitelstvo (odvozené)
     <https://opavsky.denik.cz/zpravy_region/vitkovsko-romact14052017.html>
[25] Zákon č. 128/2000 Sb., o obcích, § 87, nadpoloviční většina všech členů (obecná
     znalost)
[26] Sociální politika o plánu Varnsdorfu (duben 2017) (jisté)
     <https://socialnipolitika.eu/2017/04/varnsdorf-schvalil-strategicky-plan-socialniho-zaclenovani-muze-ziskat-vice-nez-230-milionu/>
[27] Tisková zpráva města Liberec o výběru (prosinec 2015), obě schválení pro tutéž
     verzi (odvozené) <https://www.liberec.cz>
[28] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P7: související koncepce
     (jisté) <https://www.liberec.cz>
[29] Stránka Agentury o Novém Boru, místní plán inkluze jako podmínka OP VVV (odvozené)
     <http://socialni-zaclenovani.cz/index.php?option=com_k2&view=item&id=950>
[30] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P8 (jisté)
     <https://www.liberec.cz>
[31] Tisková zpráva města Liberec o výběru (prosinec 2015), body P3, P16 a P17 (jisté)
     <https://www.liberec.cz>
[32] Tisková zpráva města Liberec o výběru (prosinec 2015), pokrytí znamená cíl s
     opatřením (odvozené) <https://www.liberec.cz>
[33] Tisková zpráva města Liberec o výběru (prosinec 2015), body P9 a P10 (jisté)
     <https://www.liberec.cz>
[34] Dotace Jeseník o výzvách IROP č. 38 a 39, výzva s vyhrazenou částí: IROP 39 (jisté)
     <https://www.dotacejesenik.cz/news/mmr-podporuje-vznik-komunitnich-center/>
[35] Stránka evropských fondů o aktualizaci výzev IROP č. 79 a 80, výzva se seznamem
     obcí (jisté)
     <http://dotaceeu.cz/cs/Microsites/IROP/Novinky/Aktualizace-vyzvy-c-79-Socialni-bydleni-II-a-vyzvy-c-80-Socialni>
[36] BH Consult o výzvě IROP č. 34, párové výzvy podle správních obvodů s vyloučenými
     lokalitami (jeden druhotný zdroj)
     <http://www.bhconsult.cz/487-vyzva_c._34_-_socialni_bydleni>
[37] Tendera o výzvě IROP č. 115 (sociální bydlení II KPSV+), kraje (IROP 115) (jeden
     druhotný zdroj) <https://www.tendera.cz/aktuality/irop-socialni-bydleni-ii>
[38] Tisková zpráva města Liberec o výběru (prosinec 2015), body P8 a P9 (jisté)
     <https://www.liberec.cz>
[39] BH Consult o výzvě OP VVV 02_16_021 (jeden druhotný zdroj)
     <http://www.bhconsult.cz/462-po_3_-_inkluzivni_vzdelavani_pro_kpsvl_koordinovany_pristup_k_socialne_vyloucenym_lokalitam_vyzva_c._02_16_021>
[40] Tisková zpráva města Liberec o výběru (prosinec 2015), bod P16: dlouhodobě
     (odvozené) <https://www.liberec.cz>

Kniha pravidel funding-access, verze 2."""


def test_explanation_in_czech_to_the_letter() -> None:
    """Varnsdorf is barred from OP VVV call 21: the whole page; ``~`` is a no-break space."""
    decision = funding_access(
        reference.wave_4(), locality="varnsdorf", package="OP-VVV-21", on=date(2016, 12, 10)
    )
    text = str(decision.explain(Language.CZECH))
    assert text.replace("\N{NO-BREAK SPACE}", "~") == CZECH


@pytest.mark.parametrize(
    ("answer", "english", "czech"),
    [
        (Answer.MET, "every condition is met.", "všechny podmínky jsou splněny."),
        (
            Answer.UNDETERMINED,
            "it cannot be said, because facts are missing that could change the answer.",
            "nelze říci, protože chybějí údaje, které mohou odpověď změnit.",
        ),
    ],
)
def test_summary_says_the_outcome(answer: Answer, english: str, czech: str, rule: Make) -> None:
    """The one sentence on top says what the outcome means, and only failed conditions follow it."""
    book = RuleBook(id="b", version="1", rules=(rule("r", answer),))
    decision = book.decide(None, question=QUESTION, on=DAY)
    told = {language: decision.explain(language) for language in Language}
    assert told[Language.ENGLISH].summary == english
    assert told[Language.CZECH].summary == czech
    assert told[Language.ENGLISH].because == ()
    assert told[Language.ENGLISH].notes == ()
    assert told[Language.ENGLISH].outcome is decision.outcome
    assert told[Language.CZECH].question == "Může Testov dál ke dni 1.\xa06.\xa02017?"


def test_parts_that_are_empty_have_no_heading(rule: Make) -> None:
    """A granted decision has no list of gaps and no list of steps."""
    book = RuleBook(id="b", version="1", rules=(rule(),))
    text = str(book.decide(None, question=QUESTION, on=DAY).explain("en"))
    assert "missing" not in text
    assert "What would change" not in text


def test_source_is_numbered_by_its_first_use(rule: Make) -> None:
    """A source stands once in the list, and each finding gives its number once."""
    decision = small_book(rule).decide(None, question=QUESTION, on=DAY)
    explanation = decision.explain("cs")
    assert [finding.sources for finding in explanation.findings] == [(1,), (1, 2), (1,), (1,), (1,)]
    assert (
        explanation.sources[0] == "Zákon č. 128/2000 Sb., o obcích, § 87, doslova (obecná znalost)"
    )


def test_same_source_with_another_remark_is_another_entry(rule: Make) -> None:
    """The place in a source and how sure it is belong to the entry."""
    source = Source(id=SourceId("x"), title=Text(en="Law", cs="Zákon"))
    grounds = tuple(
        Ground(source=source, confidence=confidence)
        for confidence in (Confidence.HIGH, Confidence.LOW)
    )
    made = attrs.evolve(rule(), basis=grounds)
    decision = RuleBook(id="b", version="1", rules=(made,)).decide(None, question=QUESTION, on=DAY)
    assert decision.explain("en").sources == ("Law (sure)", "Law (approximate)")


def test_text_is_wrapped_and_addresses_are_not_broken() -> None:
    """No line is longer than 88 characters unless it is a single long word such as an address."""
    programme = reference.wave_4()
    for place in programme.localities:
        decision = funding_access(programme, locality=place.id, package="OP-VVV-39", on=DAY)
        for language in Language:
            for line in str(decision.explain(language)).splitlines():
                assert len(line) <= 88 or " " not in line.strip()
                assert line == line.rstrip()


def test_each_once_keeps_the_first() -> None:
    """Repeated items are dropped and the order stays."""
    assert once("abracadabra") == ("a", "b", "r", "c", "d")
    assert once(()) == ()


def test_outcome_of_the_small_book(rule: Make) -> None:
    """What fails but can be mended outweighs what is not known."""
    decision = small_book(rule).decide(None, question=QUESTION, on=DAY)
    assert decision.outcome is Outcome.NOT_YET
    assert [finding.rule for finding in decision.decisive] == ["b"]
