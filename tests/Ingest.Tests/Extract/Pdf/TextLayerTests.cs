using Pipeline.Ingest.Extract.Pdf;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Extract.Pdf;

public class TextLayerTests
{
    [Theory]
    [InlineData("部门整体支出绩效自评表：保障应急物资储备，完成率≥98%，预算1,408.40万元", false)]
    [InlineData("Annual report 2024: 98 % of 1,408 tonnes", false)]
    [InlineData("项目资金使用单位\uF0B7按规定使用", false)]
    [InlineData("合计\u0013\u0014\u0015\u0016总计", true)]
    [InlineData("\uE012\uE013\uE014项目", true)]
    [InlineData("銝剖鈭箸憯急銝餉蝳曉嗾摨阡蝛嗉圾憭梯揭皜祈岫蝬脤閮勗拳蝎曄戊瘨憌臬聢蝯梯銝剖鈭箸憯急銝餉蝳曉嗾摨阡蝛嗉圾憭梯揭皜祈岫", true)]
    public void Characters_that_are_on_no_page_are_rubbish(string text, bool isRubbish) =>
        Assert.Equal(isRubbish, TextLayer.IsRubbish([new Word(text)]));
}
