using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pipeline.Ingest.Formats.Packages;

namespace Pipeline.Ingest.Formats.Word;

/// <summary>Counts the numbered paragraphs of a document as Word does, and tells what number it prints before each.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _abstract = new(StringComparer.Ordinal);
    // For each abstract list, which several lists share; 0 for a level that was not counted yet.
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string List, int Level)> _restarted = [];
    private readonly WordStyles _styles;

    public WordNumbering(XElement? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var element in numbering?.Elements() ?? [])
            if (element.Kind() == "num")
                _lists.TryAdd(element.Value("numId") ?? "", element);
            else if (element.Kind() == "abstractNum")
                _abstract.TryAdd(element.Value("abstractNumId") ?? "", element);
    }

    /// <summary>The number before a paragraph, which counts it; empty where it has none, or a bullet.</summary>
    public string Next(XElement? paragraph)
    {
        if (_styles.Numbering(paragraph) is not { } reference || reference.Child("numId").Val() is not { } id
            || !_lists.TryGetValue(id, out var list)
            || list.Child("abstractNumId").Val() is not { } abstractId || !_abstract.TryGetValue(abstractId, out var levels))
            return "";
        var level = Math.Clamp(reference.Child("ilvl").Number() ?? LevelOfStyle(levels, paragraph) ?? 0, 0, Levels - 1);
        var counters = Count(id, list, abstractId, levels, level);
        return Printed(list, levels, level, counters);
    }

    private int? LevelOfStyle(XElement levels, XElement? paragraph) =>
        _styles.StyleOf(paragraph) is { } style
            ? levels.Elements().FirstOrDefault(l => l.Child("pStyle").Val() == style).Number("ilvl") : null;

    private int?[] Count(string id, XElement list, string abstractId, XElement levels, int level)
    {
        if (!_counters.TryGetValue(abstractId, out var counters))
            _counters[abstractId] = counters = new int?[Levels];
        if (Override(list, level)?.Child("startOverride").Number() is { } restart && _restarted.Add((id, level)))
            counters[level] = restart;
        else
            counters[level] = counters[level] + 1 ?? Start(list, levels, level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
            if (Level(list, levels, deeper).Child("lvlRestart").Number() is not 0)
                counters[deeper] = null;
        return counters;
    }

    private static string Printed(XElement list, XElement levels, int level, int?[] counters)
    {
        var own = Level(list, levels, level);
        if (own is null || own.Child("numFmt").Val() == "bullet")
            return "";
        var isLegal = own.Child("isLgl").IsOn();
        var text = Place().Replace(own.Child("lvlText").Val() ?? "", place =>
        {
            var of = place.Value[1] - '1';
            var number = counters[of] ?? Start(list, levels, of);
            return NumberFormat.Write(number, isLegal ? "decimal" : Level(list, levels, of).Child("numFmt").Val());
        });
        return text.Length > 0 && text[^1] < 0x80 && own.Child("suff").Val() != "nothing" ? $"{text} " : text;
    }

    private static int Start(XElement list, XElement levels, int level) => Level(list, levels, level).Child("start").Number() ?? 1;

    private static XElement? Level(XElement list, XElement levels, int level) =>
        Override(list, level).Child("lvl") ?? levels.Elements().FirstOrDefault(l => l.Kind() == "lvl" && l.Number("ilvl") == level);

    private static XElement? Override(XElement list, int level) =>
        list.Elements().FirstOrDefault(o => o.Kind() == "lvlOverride" && o.Number("ilvl") == level);

    [GeneratedRegex("%[1-9]")]
    private static partial Regex Place();
}
