using System.Buffers;

namespace Pipeline.Parsers.Values;

/// <summary>A part of a target, with full-width marks of comparison also in their plain form; both are of the same length.</summary>
internal readonly ref struct TargetText
{
    private const string FullWidth = "＞＜＝﹥﹤﹦═＋～〜∼﹢";
    private const string HalfWidth = "><=><==+~~~+";

    private static readonly SearchValues<char> Convertible = SearchValues.Create(FullWidth);

    private TargetText(string printed, ReadOnlySpan<char> plain)
    {
        Printed = printed;
        Plain = plain;
    }

    public string Printed { get; }

    /// <summary>What rules match on.</summary>
    public ReadOnlySpan<char> Plain { get; }

    public static TargetText Of(string printed) =>
        new(printed, printed.AsSpan().ContainsAny(Convertible) ? string.Create(printed.Length, printed, Fill) : printed);

    private static void Fill(Span<char> plain, string printed)
    {
        for (var i = 0; i < printed.Length; i++)
            plain[i] = FullWidth.IndexOf(printed[i]) is >= 0 and var known ? HalfWidth[known] : printed[i];
    }
}
