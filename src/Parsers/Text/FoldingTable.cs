using System.Collections.Frozen;

namespace Pipeline.Parsers.Text;

/// <summary>What each code point that only looks like an ordinary character is folded to. From the Unicode
/// character database: NFKC, and EquivalentUnifiedIdeograph for the radicals supplement. 户, 青 and 黄 stand where
/// these give the traditional shape, since fonts share one glyph between ⼾ ⾭ ⿈ and them.</summary>
internal static class FoldingTable
{
    /// <summary>Marks a place of a block that is left as it is.</summary>
    private const char None = '.';

    private const string RadicalsSupplement =
        ".厂乛乚乙亻冂.刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁冗.羊羊羊耂" +
        "肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    private const string KangxiRadicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐" +
        "彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴" +
        "立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青" +
        "非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string CompatibilityIdeographs =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯" +
        "鷺碌祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾" +
        "若掠略亮兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲" +
        "瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏" +
        "裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀..塚.晴..凞猪益礼神祥福靖精羽.蘒." +
        "諸..逸都...飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者" +
        "臭艹艹著褐視謁謹賓贈辶逸難響頻恵.舘..並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹" +
        "殺流滛滋漢瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜." +
        "..㮝䀘䀹...齃龎";

    private const string OddSpaces =
        "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";

    /// <summary>Brackets and marks as they are set in text that runs down the page, and the same in text that runs across.</summary>
    private const string UprightForms = "︐︑︒︓︔︕︖︗︘︙︰︱︲︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄";
    private const string Level = "，、。：；！？〖〗…：—–（）｛｝〔〕【】《》〈〉「」『』";

    /// <summary>Zero-width marks, direction marks, soft hyphen and byte order mark.</summary>
    public const string Invisible =
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF";

    public static readonly FrozenDictionary<char, char> Map =
        Block('\u2E80', RadicalsSupplement)
            .Concat(Block('\u2F00', KangxiRadicals))
            .Concat(Block('\uF900', CompatibilityIdeographs))
            .Concat(OddSpaces.Select(c => KeyValuePair.Create(c, ' ')))
            .Concat(UprightForms.Zip(Level, KeyValuePair.Create))
            .Append(KeyValuePair.Create('戶', '户'))
            .ToFrozenDictionary();

    /// <summary>Characters that stand for several: dashes and letters that a font joins.</summary>
    public static readonly FrozenDictionary<char, string> Joined = new Dictionary<char, string>
    {
        ['\u2E3A'] = "——",
        ['\u2E3B'] = "———",
        ['\uFB00'] = "ff",
        ['\uFB01'] = "fi",
        ['\uFB02'] = "fl",
        ['\uFB03'] = "ffi",
        ['\uFB04'] = "ffl",
    }.ToFrozenDictionary();

    private static IEnumerable<KeyValuePair<char, char>> Block(char first, string ordinary) =>
        ordinary
            .Select((to, index) => KeyValuePair.Create((char)(first + index), to))
            .Where(pair => pair.Value != None);
}
