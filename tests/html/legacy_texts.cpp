// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/html/legacy_texts.hpp"

#include <algorithm>
#include <stdexcept>

namespace news::html {

const std::vector<LegacyText>& legacy_texts() {
    static const std::vector<LegacyText> texts = {
        {"pl",
         "Most w Brzezince zamknięty do wiosny",
         {"Rada gminy zdecydowała we wtorek, że drewniany most nad Jeziórką pozostanie zamknięty "
          "do wiosny. Mieszkańcy obu brzegów będą dojeżdżać objazdem przez Łąkową.",
          "Wójt tłumaczył, że po wrześniowej powodzi dwa przęsła są pęknięte. „Nie możemy czekać, "
          "aż "
          "ktoś wpadnie do wody” – powiedział. Remont ma kosztować pół miliona złotych."}},
        {"cs",
         "Lávka v Dolních Břízách se otevře až na jaře",
         {"Zastupitelé v úterý rozhodli, že dřevěná lávka přes říčku zůstane zavřená až do jara. "
          "Lidé z obou břehů budou muset jezdit objížďkou přes Žďárek.",
          "Starostka řekla, že po zářijové povodni jsou dva trámy prasklé. „Nemůžeme čekat, až "
          "někdo "
          "spadne do vody,“ dodala. Oprava přijde obec na čtyři sta tisíc korun."}},
        {"hu",
         "Tavaszig zárva marad a fahíd",
         {"A képviselő-testület kedden úgy döntött, hogy a patak fölötti fahíd tavaszig zárva "
          "marad. "
          "A lakóknak a régi országúton kell kerülniük.",
          "A polgármester szerint a szeptemberi árvíz után két gerenda megrepedt, és az őszi "
          "esőzések "
          "tovább rontották a helyzetet. A felújítás költségét később közlik."}},
        {"ru",
         "Мост в Заречье закрыт до весны",
         {"Городской совет во вторник решил не открывать деревянный мост через Быстринку до весны. "
          "Жителям обоих берегов придётся ездить в объезд через Луговую.",
          "По словам главы посёлка, после сентябрьского паводка треснули две опоры. «Мы не можем "
          "ждать, пока кто-нибудь упадёт в воду», — сказал он. Ремонт обойдётся в миллион "
          "рублей."}},
        {"uk",
         "Міст у Вербівці зачинено до весни",
         {"Сільська рада у вівторок вирішила не відкривати дерев'яний міст через річку до весни. "
          "Мешканцям обох берегів доведеться їздити в об'їзд через Лугове.",
          "Голова громади пояснив, що після вересневої повені тріснули дві опори. «Ми не можемо "
          "чекати, поки хтось упаде у воду», — сказав він. Її ремонт коштуватиме мільйон "
          "гривень."}},
        {"de",
         "Brücke in Grünau bleibt bis zum Frühjahr gesperrt",
         {"Der Gemeinderat hat am Dienstag beschlossen, die Holzbrücke über die Mühlbäke bis zum "
          "Frühjahr zu schließen. Für die Anwohner führt der Weg nun über Höfen.",
          "Bürgermeisterin Käthe Moßner sagte, nach dem Hochwasser im September seien zwei Träger "
          "gebrochen. „Wir können nicht warten, bis jemand ins Wasser fällt“, erklärte sie."}},
        {"fr",
         "La passerelle de Brévilliers fermée jusqu’au printemps",
         {"Le conseil municipal a décidé mardi de laisser fermée jusqu’au printemps la passerelle "
          "en "
          "bois qui enjambe la rivière. Les habitants devront passer par le vieux pont.",
          "« Après la crue de septembre, deux poutres maîtresses ont cédé », a expliqué la maire, "
          "qui "
          "évoque le coût élevé de l’œuvre : près de 400 000 €. Les travaux débuteront en "
          "février."}},
        {"es",
         "La pasarela seguirá cerrada hasta la primavera",
         {"El ayuntamiento decidió el martes que la pasarela de madera sobre el río seguirá "
          "cerrada "
          "hasta la próxima primavera. Los vecinos tendrán que rodear por el camino del molino.",
          "La alcaldesa, Begoña Ibáñez, explicó que dos vigas se rompieron en la inundación. "
          "«¿Cuánto "
          "más íbamos a esperar?», preguntó. Las obras costarán medio millón."}},
        {"sv",
         "Träbron hålls stängd till våren",
         {"Kommunfullmäktige beslutade i tisdags att träbron över ån ska hållas stängd till våren. "
          "De som bor på andra sidan får åka omvägen förbi Löväng.",
          "Två bärande bjälkar har spruckit efter översvämningen i september. – Vi kan inte vänta "
          "på "
          "att någon trillar i, säger ordföranden."}},
        {"is",
         "Göngubrúin lokuð fram á vor",
         {"Sveitarstjórn ákvað á þriðjudag að göngubrúin yfir ána yrði lokuð fram á vor. Íbúar "
          "þurfa "
          "að fara lengri leiðina meðfram ströndinni.",
          "Oddvitinn sagði að tveir bitar hefðu brotnað í flóðinu í september og að viðgerðin yrði "
          "dýr. Það er þó ekki ljóst hvenær hún hefst."}},
        {"el",
         "Κλειστή ως την άνοιξη η γέφυρα του Πλατανιά",
         {"Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να μείνει κλειστή ως την άνοιξη η ξύλινη "
          "γέφυρα. "
          "Οι κάτοικοι θα περνούν από τον παλιό δρόμο του μύλου.",
          "Ο δήμαρχος είπε ότι δύο δοκάρια έσπασαν μετά την πλημμύρα του Σεπτεμβρίου. «Δεν "
          "μπορούμε "
          "να περιμένουμε», πρόσθεσε. Άγνωστο παραμένει το κόστος του έργου."}},
        {"tr",
         "Söğütlü köprüsü bahara kadar kapalı",
         {"Belediye meclisi salı günü ırmağın üzerindeki ahşap köprünün bahara kadar kapalı "
          "kalmasına "
          "karar verdi. Köylüler değirmen yolundan dolaşacak.",
          "Başkan, eylül ayındaki selden sonra iki kirişin çatladığını söyledi. “Birinin suya "
          "düşmesini "
          "bekleyemeyiz” dedi. İşçiler şubatta onarıma başlayacak."}},
        {"he",
         "הגשר ייסגר עד האביב",
         {"מועצת הכפר החליטה ביום שלישי להשאיר את גשר העץ מעל הנחל סגור עד האביב. התושבים יצטרכו "
          "לעבור בדרך הישנה שליד הטחנה.",
          "ראש המועצה אמר ששתי קורות נסדקו אחרי השיטפון בספטמבר. לדבריו, התיקון יעלה כמיליון שקלים "
          "ויתחיל בחודש פברואר, אם מזג האוויר יאפשר זאת."}},
        {"ar",
         "إغلاق جسر القرية حتى الربيع",
         {"قرر المجلس البلدي يوم الثلاثاء إبقاء الجسر الخشبي فوق النهر مغلقا حتى الربيع. وسيضطر "
          "السكان إلى المرور عبر الطريق القديم قرب الطاحونة.",
          "وقال رئيس البلدية إن عارضتين تشققتا بعد فيضان سبتمبر، وأضاف أن الإصلاح سيكلف نحو نصف "
          "مليون وسيبدأ في شهر فبراير إذا سمحت الأحوال الجوية بذلك."}},
        {"lt",
         "Pėsčiųjų tiltas uždarytas iki pavasario",
         {"Rajono taryba antradienį nusprendė, kad medinis tiltas per upę liks uždarytas iki "
          "pavasario. "
          "Žmonėms iš abiejų krantų teks važiuoti aplinkkeliu.",
          "Meras paaiškino, kad po rugsėjo potvynio įskilo dvi sijos. „Negalime laukti, kol kas "
          "nors "
          "įkris į vandenį“, – sakė jis. Remontas kainuos šimtą tūkstančių."}},
        {"lv",
         "Koka tilts slēgts līdz pavasarim",
         {"Novada dome otrdien nolēma, ka koka tilts pār upi paliks slēgts līdz pavasarim. Abu "
          "krastu "
          "iedzīvotājiem nāksies braukt pa veco ceļu gar dzirnavām. Skolēnus vedīs autobuss.",
          "Priekšsēdētājs skaidroja, ka pēc septembra plūdiem ieplaisājušas divas sijas. Remonts "
          "izmaksās simts tūkstošus un sāksies februārī, ja laikapstākļi to ļaus."}},
        {"ja",
         "木造の橋、春まで通行止め",
         {"町議会は火曜日、川にかかる木造の橋を春まで閉鎖することを決めた。住民は水車小屋のそばの旧"
          "道を回ることになる。",
          "町長は「九月の洪水で二本の梁にひびが入った。だれかが川に落ちるのを待つわけにはいかない」"
          "と述べた。"
          "修理の費用は約五千万円で、工事は二月に始まる見通しだ。"}},
        {"zh-hans",
         "村里的木桥关闭到春天",
         {"镇议会星期二决定,河上的木桥将关闭到明年春天。两岸的居民只能从磨坊旁边的旧路绕行。",
          "镇长说:“九月的洪水过后,有两根梁已经开裂,"
          "我们不能等到有人掉进水里。”维修费用大约为五十万元,"
          "工程预计在二月开始,前提是天气允许。"}},
        {"zh-hant",
         "村裡的木橋關閉到春天",
         {"鎮議會星期二決定,河上的木橋將關閉到明年春天。兩岸的居民只能從磨坊旁邊的舊路繞行。",
          "鎮長說:「九月的洪水過後,有兩根樑已經開裂,"
          "我們不能等到有人掉進水裡。」維修費用大約為五十萬元,"
          "工程預計在二月開始,前提是天氣允許。"}},
        {"ko",
         "나무다리 봄까지 통행 금지",
         {"군의회는 화요일에 냇가의 나무다리를 봄까지 닫아 두기로 결정했다. 양쪽 마을 주민들은 "
          "물레방앗간 옆의 "
          "옛길로 돌아가야 한다.",
          "군수는 “지난 9월 홍수 뒤에 들보 두 개에 금이 갔다”며 누군가 물에 빠질 때까지 기다릴 "
          "수는 없다고 말했다. "
          "수리 비용은 약 5억 원이며 공사는 2월에 시작될 예정이다."}},
    };
    return texts;
}

const LegacyText& legacy_text(std::string_view language) {
    const auto found = std::ranges::find(legacy_texts(), language, &LegacyText::language);
    if (found == legacy_texts().end()) throw std::out_of_range(std::string(language));
    return *found;
}

}  // namespace news::html
