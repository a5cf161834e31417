using CsCheck;
using Pipeline.Model;
using Pipeline.Parsers.Values;

namespace Pipeline.Parsers.Tests.Values;

/// <summary>What holds for every target, whatever its numbers and units.</summary>
public class TargetReadingProperties
{
    private static readonly Gen<string> Unit =
        Gen.OneOf("%", "‰", "次", "个", "万元", "亿元", "元/个", "元/公里·年", "人次", "个百分点", "百分比", "单位", "℃", "个工作日");

    private static readonly Gen<string> Space = Gen.OneOf("", " ", "  ", "\u3000");

    private static readonly Gen<(string Sign, Comparator Meaning)> Sign = Gen.OneOf(
        ("≥", Comparator.GreaterOrEqual), ("≧", Comparator.GreaterOrEqual), (">=", Comparator.GreaterOrEqual),
        ("＞＝", Comparator.GreaterOrEqual), ("=>", Comparator.GreaterOrEqual), ("> =", Comparator.GreaterOrEqual),
        ("≤", Comparator.LessOrEqual), ("≦", Comparator.LessOrEqual), ("<=", Comparator.LessOrEqual), ("＜ ＝", Comparator.LessOrEqual),
        ("＞", Comparator.Greater), ("﹥", Comparator.Greater), ("<", Comparator.Less), ("﹤", Comparator.Less), ("＝", Comparator.Equal));

    /// <summary>Any number but those that may be years: 2020-2022, 2024.06.</summary>
    private static readonly Gen<decimal> Number =
        Gen.Int[0, 99_999_999].Select(Gen.Int[0, 3], (n, digits) => n / Power(digits)).Where(number => number is < 1949 or >= 2100);

    [Fact]
    public void White_space_around_a_sign_never_changes_the_reading() =>
        Gen.Select(Sign, Number, Unit, Space, Space, Space).Sample((sign, number, unit, before, after, beforeUnit) =>
        {
            var expected = Bound(sign.Meaning, number, unit);
            Assert.Equal(expected, Bare($"{before}{sign.Sign}{after}{Print(number)}{beforeUnit}{unit}"));
        });

    [Fact]
    public void A_printed_range_reads_back() =>
        Gen.Select(Number, Number, Unit, Gen.OneOf("-", "~", "～", "—", "——", "至"), Space, Gen.Bool).Where((a, b, _, _, _, _) => a != b)
            .Sample((a, b, unit, mark, space, isUnitTwice) =>
            {
                var (low, high) = (Math.Min(a, b), Math.Max(a, b));
                var target = $"约{Print(low)}{(isUnitTwice ? unit : "")}{space}{mark}{space}{Print(high)}{unit}";
                Assert.Equal(new TargetValue("", null, Comparator.Range, low, high, unit), Bare(target));
            });

    [Fact]
    public void Two_bounds_read_as_their_range() =>
        Gen.Select(Number, Number, Unit, Gen.OneOf("不少于{0}且不超过{1}", "≥{0}且≤{1}", "≥{0}，且≤{1}", "大于{0}小于{1}", "{0}≤x≤{1}", "{1}≥x≥{0}"))
            .Where((a, b, _, _) => a != b)
            .Sample((a, b, unit, form) =>
            {
                var (low, high) = (Math.Min(a, b), Math.Max(a, b));
                var value = Bare(string.Format(null, form, Print(low) + unit, Print(high) + unit));
                Assert.Equal(new TargetValue("", null, Comparator.Range, low, high, unit), value with { Label = null });
            });

    [Fact]
    public void A_target_split_over_columns_reads_as_its_parts_say() =>
        Gen.Select(Sign, Number, Unit, Space).Sample((sign, number, unit, space) =>
            Assert.Equal(
                Bound(sign.Meaning, number, unit),
                Bare(TargetText.Joined(space + sign.Sign, Print(number) + space, space + unit)!)));

    [Fact]
    public void Any_text_of_target_characters_gives_values_whose_bounds_agree() =>
        Gen.OneOf(
            "≥", "≤", "＞", "=", "±", "-", "~", "至", "且", "，", "；", "、", "/", "（", "）", "含", "不超过", "以上", "以内", "%",
            "次", "万", "元", "年", "月", " ", "1", "25", "2024", ".", "培训", "目标1：")
            .Array[0, 12].Select(string.Concat).Sample(target =>
            {
                foreach (var value in TargetParser.Parse(target))
                    Assert.True(value.Comparator is null == (value.Low is null && value.High is null) && !(value.Low > value.High));
            });

    private static TargetValue Bound(Comparator comparator, decimal number, string unit) =>
        comparator is Comparator.Less or Comparator.LessOrEqual
            ? new TargetValue("", null, comparator, null, number, unit)
            : new TargetValue("", null, comparator, number, null, unit);

    private static TargetValue Bare(string target) => Assert.Single(TargetParser.Parse(target)) with { Text = "" };

    private static string Print(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Power(int digits) => digits switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
}
