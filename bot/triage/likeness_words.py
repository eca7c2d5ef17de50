"""Words that tell issues apart besides what they are about and what goes wrong there."""

#: What takes it back.
NEGATIONS = """
    no not never nothing nobody none without cant cannot dont doesnt didnt isnt arent wasnt werent
    wont wouldnt couldnt hasnt havent hadnt unable impossible neither nor noone stopped stop stops
    fails fail failed refuses refuse
"""

#: Said of something that isn't there yet, or that somebody would like to know or have changed.
WISHES = """
    wants want wanted asks ask asked asking wish wishes wishing would-like wonders wondering
    question questions how-to how-do can-we could-we can-they is-there whether feature
    request-for requests-a roadmap prefer prefers need-a add-a moving-to wants-to would-like-to
    asks-for curious questionnaire where-to
"""

#: What is done; whoever does the one doesn't do the other.
REVERSES = (
    ("add", "remov"),
    ("add", "delet"),
    ("open", "clos"),
    ("import", "export"),
    ("upload", "download"),
    ("invit", "remov"),
    ("creat", "delet"),
    ("enabl", "disabl"),
    ("buy", "sell"),
    ("send", "receiv"),
    ("increas", "decreas"),
    ("android", "ios"),
    ("android", "iphon"),
    ("chrom", "safari"),
    ("chrom", "firefox"),
    ("window", "mac"),
    ("first", "last"),
)

#: Words that say nothing about which issue it is.
COMMON = """
    a an the and or but if so as at by for from in into of off on onto out over per to up with
    without via about after before again against all any both each every few more most other some
    such than then there here this that these those it its is are was were be been being am do
    does did done has have had having will would can could should may might must shall i me my we
    us our you your he she they them their his her who whom which what when where why how not no
    nor never only own same too very just also even still already yet now today yesterday tomorrow
    since until ago week weeks day days month months year years hour hours minute minutes morning
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december night evening noon customer customers client
    clients company account support issue issues problem problems please hello hi hey dear team
    thanks thank regards kind urgent urgently asap help need needs needed says say said tell tells
    told call calls called write writes wrote ask asked asks get gets got give gives see sees saw
    show shows shown look looks seems seem think know knows like make makes made take takes took
    use uses used using try tried tries go goes going come comes went work works working one two
    three four five many much several lot ok okay fine good bad well back new old first last next
    ticket escalate escalation reported reports-it affected affecting
"""
