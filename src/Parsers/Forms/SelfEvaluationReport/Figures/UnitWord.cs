using System.Buffers;
using Pipeline.Parsers.Text;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Forms.SelfEvaluationReport.Figures;

/// <summary>Reads the unit behind a number of a sentence: 万元, %, 个百分点, 万人次, 万元/人. What is a date, a time or an ordinal has none.</summary>
internal static class UnitWord
{
    /// <summary>Units of more than one character that no measure word begins, or that would be cut short; longest first.</summary>
    private static readonly string[] Words =
    [
        "个百分点", "个工作日", "平方公里", "平方千米", "平方米", "立方米", "千瓦时", "车公里", "人公里",
        "百分点", "个月", "课时", "学时", "小时", "分钟", "公里", "千米", "厘米", "毫米", "公顷", "公斤", "千克", "千瓦", "兆瓦",
        "单位", "美元", "港元", "km²", "m²", "km", "kg", "㎡",
    ];

    /// <summary>Words that begin with a measure word and are no unit.</summary>
    private static readonly string[] NoUnits =
    [
        "分之",
        "分类",
        "分局",
        "分公司",
        "分中心",
        "分期",
        "分批",
        "级",
        "号",
        "日",
        "月",
        "年",
        "时",
        "点钟",
        "元旦",
        "元宵",
        "元化",
        "名单",
        "台风",
        "部门",
        "部委",
        "周年",
    ];

    private static readonly SearchValues<char> Measures =
        SearchValues.Create("%％‰元分个人名家次件宗起台套辆处条项份本张户所间座部册卷页块片扇只头株棵支位对组班门期篇栋幢架艘枚根把盏盒箱袋桶瓶车场批轮种款例桩笔村镇顶吨克斤升米度亩秒天周倍股队团樘孔口眼站方列副双束捆匹羽尾粒");

    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；：、！？）)】”》,;和及与以");

    /// <summary>The characters the unit takes; 0 where none stands there.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var scale = ScaleTable.At(text).Word.Length;
        var word = WordLength(text[scale..]);
        if (word == 0)
            return scale > 0 && IsEnd(text[scale..]) ? scale : 0;
        var length = scale + word;
        while (length < text.Length && text[length] is '/' or '／' && PerLength(text[(length + 1)..]) is > 0 and var more)
            length += 1 + more;
        return length;
    }

    /// <summary>What an amount is counted by: 元/人, 万元/年.</summary>
    private static int PerLength(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is '年' or '月' or '日' ? 1 : WordLength(text);

    private static int WordLength(ReadOnlySpan<char> text)
    {
        foreach (var no in NoUnits)
            if (text.StartsWith(no))
                return 0;
        foreach (var word in Words)
            if (text.StartsWith(word))
                return word.Length;
        if (text.IsEmpty)
            return 0;
        var known = Measures.Contains(text[0]);
        var length = text.Length > 1 && text[1] == '次' && Script.IsWide(text[0]) ? 2 : 1;
        return known || (IsCharacter(text[0]) && IsEnd(text[length..])) ? length : 0;
    }

    private static bool IsCharacter(char c) => c is >= '\u4E00' and <= '\u9FFF' && !"年月日号时点届级期楼路区".Contains(c, StringComparison.Ordinal);

    private static bool IsEnd(ReadOnlySpan<char> text) => text.IsEmpty || Ends.Contains(text[0]);
}
